package publish

import (
	"io/fs"
	"path/filepath"
	"strings"
	"unicode"
)

// checkPath tells whether a path can be one of a file in the output, on every
// system and in a manifest.
func checkPath(path string) error {
	top, _, _ := strings.Cut(path, "/")
	switch {
	case path == "." || !fs.ValidPath(path):
		return &PathError{Path: path, Why: "not a clean relative path inside the output"}
	case strings.ContainsFunc(path, unfit):
		return &PathError{Path: path, Why: "holds a backslash or a control character"}
	case !filepath.IsLocal(filepath.FromSlash(path)):
		return &PathError{Path: path, Why: "means something else on this system"}
	case fold(top) == ManifestName:
		return &PathError{Path: path, Why: "is the name of lvjin's manifest"}
	}
	return nil
}

// unfit finds what would end a line of the manifest, or climb on Windows.
func unfit(r rune) bool { return r == '\\' || unicode.IsControl(r) }

// A tree knows the files and folders of the staged site, under their folded
// names: what differs only in case is one file on macOS and Windows.
type tree map[string]node

type node struct {
	path   string // as it was written
	file   string // the file itself, or the first file in the folder
	folder bool
}

// add enters a file and the folders above it. If the path cannot be, the tree
// stays as it was.
func (t tree) add(path string) error {
	if err := checkPath(path); err != nil {
		return err
	}
	if _, err := t.holds(path, node{path: path}); err != nil {
		return err
	}
	folders, err := t.missing(path)
	if err != nil {
		return err
	}
	for _, folder := range folders {
		t[fold(folder)] = node{path: folder, file: path, folder: true}
	}
	t[fold(path)] = node{path: path, file: path}
	return nil
}

// missing returns the folders above path that are not yet there.
func (t tree) missing(path string) ([]string, error) {
	for i := strings.LastIndexByte(path, '/'); i >= 0; i = strings.LastIndexByte(path[:i], '/') {
		there, err := t.holds(path, node{path: path[:i], folder: true})
		if err != nil {
			return nil, err
		}
		if there {
			return between(path, i), nil // what is there has its own folders there
		}
	}
	return between(path, -1), nil
}

// between returns the folders of path below the one that ends at i.
func between(path string, i int) (folders []string) {
	for j := i + 1; j < len(path); j++ {
		if path[j] == '/' {
			folders = append(folders, path[:j])
		}
	}
	return folders
}

// holds tells whether the new node, for the file path, is there, and fails if it
// does not go with what is.
func (t tree) holds(path string, new node) (there bool, err error) {
	old, there := t[fold(new.path)]
	switch {
	case !there || old.folder && new.folder && old.path == new.path:
		return there, nil
	case old.path != new.path:
		return there, &PathError{Path: path, Other: old.file, Why: "differs only in case from"}
	case old.folder:
		return there, &PathError{Path: path, Other: old.file, Why: "is a folder of"}
	case new.folder:
		return there, &PathError{Path: path, Other: old.file, Why: "lies in a folder that is the file"}
	}
	return there, &PathError{Path: path, Other: old.file, Why: "written twice: before as"}
}

// fold returns the path with all letters that differ only in case made one.
func fold(path string) string { return strings.Map(foldRune, path) }

// foldRune chooses from each circle of cases (k, K and the Kelvin sign) its
// smallest, in lower case, so that an ordinary path is its own fold, uncopied.
func foldRune(r rune) rune {
	if r < unicode.MaxASCII {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	least := r
	for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
		least = min(least, next)
	}
	return unicode.ToLower(least)
}
