package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// An output is the folder that is published.
type output struct {
	name string // as the caller named it, for messages
	path string // absolute, links followed: what is swapped
}

// resolve finds the folder that a name means and refuses what can never be one.
func resolve(name string) (output, error) {
	out := output{name: name}
	if name == "" {
		out.name = `""`
		return out, out.refuse("no output folder is named", "name one, such as public")
	}
	path, err := filepath.Abs(name)
	if err != nil {
		return out, err
	}
	if out.path, err = out.follow(path); err != nil {
		return out, err
	}
	return out, out.check()
}

// follow goes where a link points: the swap takes place there, and the link stays.
func (o output) follow(path string) (string, error) {
	target, err := filepath.EvalSymlinks(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return target, err
	}
	if _, err := os.Lstat(path); err == nil {
		return "", o.refuse("is a link to nothing", "remove the link, or make the folder it points to")
	}
	parent := filepath.Dir(path)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return "", err
	}
	parent, err = filepath.EvalSymlinks(parent)
	return filepath.Join(parent, filepath.Base(path)), err
}

// check refuses what is no folder, or one that must not be swapped away.
func (o output) check() error {
	info, err := os.Stat(o.path)
	switch {
	case o.path == filepath.Dir(o.path):
		return o.refuse("is the root of the file system", "name a folder, such as public")
	case o.holdsWorkingFolder():
		return o.refuse("is the current folder or one above it", "name a folder below it, such as public")
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.IsDir():
		return o.refuse("is a file", "remove it, or name another folder")
	case isMount(o.path):
		return o.refuse("is a mount point, which cannot be swapped",
			"name a folder inside it, or mount the folder above")
	}
	return nil
}

// holdsWorkingFolder reports whether a swap would leave this process, and the
// shell it was started from, in the old folder.
func (o output) holdsWorkingFolder() bool {
	wd, err := os.Getwd()
	if err != nil {
		return false
	}
	if real, err := filepath.EvalSymlinks(wd); err == nil {
		wd = real
	}
	below, err := filepath.Rel(o.path, wd)
	return err == nil && filepath.IsLocal(below)
}

func (o output) refuse(why, cure string) *RefusedError {
	return &RefusedError{Dir: o.name, Why: why, Cure: cure}
}

// A site is what is published before the swap.
type site struct {
	there    bool // the folder is, be it empty
	manifest Manifest
	files    map[string]bool // those of the manifest that are there, as regular files
	foreign  []string        // those that are not in the manifest
}

// read looks at what is published and refuses what lvjin did not write.
func (o output) read() (site, error) {
	var s site
	top, err := os.ReadDir(o.path)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	s.there = err == nil
	if err != nil || len(top) == 0 {
		return s, err
	}
	s.manifest, err = ReadManifest(o.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return s, o.refuse("is not empty and not written by lvjin (it has no "+ManifestName+")",
			"name another folder, or empty this one yourself")
	case err != nil:
		return s, &RefusedError{o.name, "its manifest cannot be read", "delete the folder and build again", err}
	}
	s.files = make(map[string]bool, len(s.manifest))
	if err := s.walk(o.path, "", top); err != nil {
		return s, err
	}
	return s, o.refuseForeign(s.foreign)
}

// walk sorts what lies in a folder by the manifest. Types come with the folder's
// entries: no file is asked for.
func (s *site) walk(root, folder string, entries []fs.DirEntry) error {
	for _, entry := range entries {
		path := folder + entry.Name()
		if entry.IsDir() {
			below, err := os.ReadDir(filepath.Join(root, path))
			if err != nil {
				return err
			}
			if err := s.walk(root, path+"/", below); err != nil {
				return err
			}
			continue
		}
		_, listed := s.manifest.Find(path)
		switch {
		case listed && entry.Type().IsRegular():
			s.files[path] = true
		case !listed && path != ManifestName:
			s.foreign = append(s.foreign, path)
		}
	}
	return nil
}

// refuseForeign keeps what somebody put into the output from vanishing with the
// old site.
func (o output) refuseForeign(files []string) error {
	if len(files) == 0 {
		return nil
	}
	const most = 5
	list := strings.Join(files[:min(len(files), most)], ", ")
	if more := len(files) - most; more > 0 {
		list += fmt.Sprintf(" and %d more", more)
	}
	return o.refuse("holds what lvjin did not write: "+list,
		"move it out, or into static/ to have it published")
}
