package publish

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Write adds a file to the new site. Its error closes the stage: a site that
// lacks a file is not to be published.
func (s *Stage) Write(f File) error {
	if s.err != nil {
		return s.err
	}
	err := s.tree.add(f.Path)
	if err == nil {
		err = s.put(f)
	}
	if err != nil {
		return s.close(err)
	}
	return nil
}

// put brings the file to disk, unless the published site has the same: then it is only noted, and taken over by Commit
// if there is anything to publish at all.
func (s *Stage) put(f File) error {
	entry := f.entry()
	if s.published(entry, f.Data) {
		s.kept = append(s.kept, f.Path)
		s.result.Unchanged++
	} else {
		if err := s.write(f.Path, f.Data); err != nil {
			return err
		}
		s.result.Written++
	}
	s.result.Files++
	s.result.Bytes += entry.Size
	s.manifest = append(s.manifest, entry)
	return nil
}

func (s *Stage) write(path string, data []byte) error {
	if err := s.makeFolders(path); err != nil {
		return err
	}
	if err := writeFile(s.staged(path), data); err != nil {
		return s.fileError("write", path, err)
	}
	return nil
}

// makeFolders makes the folders of a file that are not staged yet, the outermost first.
func (s *Stage) makeFolders(path string) error {
	end := strings.LastIndexByte(path, '/')
	if end < 0 || s.made[path[:end]] {
		return nil
	}
	folder := path[:end]
	if err := s.makeFolders(folder); err != nil {
		return err
	}
	if err := os.Mkdir(s.staged(folder), 0o755); err != nil {
		return s.fileError("mkdir", folder, err)
	}
	s.made[folder] = true
	return nil
}

// keep takes the unchanged files over into the staged site: as links or, on a file system without them and of files of
// another user, as copies.
func (s *Stage) keep() error {
	for _, path := range s.kept {
		if err := s.makeFolders(path); err != nil {
			return err
		}
		published := filepath.Join(s.out.path, filepath.FromSlash(path))
		if os.Link(published, s.staged(path)) == nil {
			continue
		}
		data, err := os.ReadFile(published)
		if err != nil {
			return err
		}
		if err := s.write(path, data); err != nil {
			return err
		}
	}
	return nil
}

// writeFile fails if the file is there: on a file system with rules of its own
// for names, two paths that the tree tells apart may be one file.
func writeFile(name string, data []byte) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if closed := file.Close(); err == nil {
		err = closed // some file systems tell only here that the disk is full
	}
	return err
}

// published tells whether the published site has the same file.
func (s *Stage) published(entry Entry, data []byte) bool {
	if !s.before.files[entry.Path] {
		return false
	}
	if old, _ := s.before.manifest.Find(entry.Path); old != entry {
		return false
	}
	return s.holds(filepath.Join(s.out.path, filepath.FromSlash(entry.Path)), data)
}

// holds compares a published file with what it should be. The manifest alone
// would not show what was changed by hand, or lost in a power cut.
func (s *Stage) holds(name string, data []byte) bool {
	file, err := os.Open(name)
	if err != nil {
		return false
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil || info.Size() != int64(len(data)) || info.Mode() != s.mode {
		return false
	}
	if len(s.old) < len(data) {
		s.old = make([]byte, max(len(data), 64<<10))
	}
	n, err := io.ReadFull(file, s.old[:len(data)])
	return err == nil && bytes.Equal(s.old[:n], data)
}

func (s *Stage) staged(path string) string {
	return filepath.Join(s.scaffold.site(), filepath.FromSlash(path))
}
