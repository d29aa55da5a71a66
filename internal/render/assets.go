package render

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/js"
)

// assets are the static files: their published names hold a hash of their content, so that servers may let browsers
// keep them for ever.
type assets struct {
	names map[string]string // by name in the static folder: site.css -> static/site.1f2e3d4c.css
	files []Asset
}

// Asset is a static file as published.
type Asset struct {
	Path string
	Data []byte
}

// Assets are the static files of the site.
func (r *Renderer) Assets() []Asset { return r.assets.files }

// minified takes out of scripts what only those who write them need.
var minified = func() *minify.M {
	m := minify.New()
	m.AddFunc("js", js.Minify)
	return m
}()

// loadAssets reads the static folder. Files that others must find under their own name (robots.txt, favicon.ico) stand
// in static/root.
func loadAssets(theme fs.FS) (assets, error) {
	a := assets{names: map[string]string{}}
	err := fs.WalkDir(theme, "static", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") {
			return err
		}
		data, err := fs.ReadFile(theme, file)
		if err != nil {
			return err
		}
		if path.Ext(file) == ".js" {
			if data, err = minified.Bytes("js", data); err != nil {
				return fmt.Errorf("%s: %w", file, err)
			}
		}
		name := strings.TrimPrefix(file, "static/")
		published, fixed := strings.CutPrefix(name, "root/")
		if !fixed {
			published = hashed(name, data)
		}
		a.names[name] = published
		a.files = append(a.files, Asset{published, data})
		return nil
	})
	return a, err
}

// hashed is the published name of a file.
func hashed(name string, data []byte) string {
	sum, ext := sha256.Sum256(data), path.Ext(name)
	return fmt.Sprintf("static/%s.%x%s", strings.TrimSuffix(name, ext), sum[:5], ext)
}
