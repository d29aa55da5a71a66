package main

import (
	"compress/gzip"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// policy is the Content-Security-Policy that the site must work under.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"

// serveSite serves the reference site.
func serveSite(t *testing.T) (base string) {
	t.Helper()
	root, err := reference()
	if err != nil {
		t.Fatal(err)
	}
	return serveFolder(t, root)
}

// serveFolder serves a site.
func serveFolder(t *testing.T, root string) (base string) {
	t.Helper()
	return host{root: root}.serve(t)
}

// host serves a site as a static host does that it shares with others: below a path, compressed, with files whose name
// holds their hash kept for ever.
type host struct {
	root  string
	pause time.Duration // between the pieces that a page comes in, as over a slow line
}

func (s host) serve(t *testing.T) (base string) {
	t.Helper()
	server := httptest.NewServer(http.StripPrefix("/portal", s))
	t.Cleanup(server.Close)
	return server.URL + "/portal/"
}

func (s host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h, files := w.Header(), http.FileServer(http.Dir(s.root))
	h.Set("Content-Security-Policy", policy)
	if strings.HasPrefix(r.URL.Path, "/static/") {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if _, err := os.Stat(filepath.Join(s.root, r.URL.Path)); err != nil || !compressible(r.URL.Path) {
		files.ServeHTTP(w, r)
		return
	}
	h.Set("Content-Encoding", "gzip")
	zip := gzip.NewWriter(w)
	defer zip.Close()
	a := answer{w, zip, 0}
	if strings.HasSuffix(r.URL.Path, "/") {
		a.pause = s.pause
	}
	files.ServeHTTP(a, r)
}

func compressible(file string) bool {
	switch path.Ext(file) {
	case "", ".html", ".css", ".js", ".json", ".svg", ".xml", ".csv":
		return true
	}
	return false
}

// answer has a body that is compressed.
type answer struct {
	http.ResponseWriter
	body  *gzip.Writer
	pause time.Duration
}

func (a answer) Write(data []byte) (n int, err error) {
	for piece := range slices.Chunk(data, 2<<10) {
		written, err := a.body.Write(piece)
		if n += written; err != nil {
			return n, err
		}
		if a.pause > 0 {
			_ = a.body.Flush()
			_ = http.NewResponseController(a.ResponseWriter).Flush()
			time.Sleep(a.pause)
		}
	}
	return n, nil
}
