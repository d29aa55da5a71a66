package publish

import (
	"os"
	"path/filepath"
)

// Published gives a file of the site that is published now, for who knows by its path that it needs not be made again.
// Its bytes are those of the manifest: one that was changed since is not given. It may be called from several
// goroutines until the stage is committed or discarded.
func (s *Stage) Published(path string) ([]byte, bool) {
	entry, listed := s.before.manifest.Find(path)
	if !listed || !s.before.files[path] {
		return nil, false
	}
	data, err := os.ReadFile(filepath.Join(s.out.path, filepath.FromSlash(path)))
	if err != nil || SumOf(data) != entry.Sum {
		return nil, false
	}
	return data, true
}
