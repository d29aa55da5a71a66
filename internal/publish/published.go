package publish

import (
	"crypto/sha256"
	"os"
	"path/filepath"
)

// Published gives a file of the site that is published now, for who knows by its path that it needs not be made again.
// Its bytes are those of the manifest: one that was changed since is not given. It may be called from several
// goroutines until the stage is committed or discarded.
func (s *Stage) Published(path string) (File, bool) {
	entry, listed := s.before.manifest.Find(path)
	if !listed || !s.before.files[path] {
		return File{}, false
	}
	data, err := os.ReadFile(filepath.Join(s.out.path, filepath.FromSlash(path)))
	if err != nil || sha256.Sum256(data) != entry.Sum {
		return File{}, false
	}
	return File{Path: path, Data: data, sum: entry.Sum, summed: true}, true
}
