package publish

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
)

// Write adds a file to the new site. Its error closes the stage: a site that
// lacks a file is not to be published.
func (s *Stage) Write(f File) error {
	if s.err != nil {
		return s.err
	}
	folders, err := s.tree.add(f.Path)
	if err == nil {
		err = s.put(f, folders)
	}
	if err != nil {
		return s.close(err)
	}
	return nil
}

// put brings the file to disk, its new folders before it. The tree knows which
// these are, so the file system is not asked.
func (s *Stage) put(f File, folders []string) error {
	for _, folder := range folders {
		if err := os.Mkdir(s.staged(folder), 0o755); err != nil {
			return s.fileError("mkdir", folder, err)
		}
	}
	entry := f.entry()
	if s.link(entry, f.Data) {
		s.result.Unchanged++
	} else {
		if err := writeFile(s.staged(f.Path), f.Data); err != nil {
			return s.fileError("write", f.Path, err)
		}
		s.result.Written++
	}
	s.result.Files++
	s.result.Bytes += entry.Size
	s.manifest = append(s.manifest, entry)
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

// link takes the file over from the published site if it has the same there. A
// file system without links, or a file of another user, is no fault: the file is
// written then.
func (s *Stage) link(entry Entry, data []byte) bool {
	if !s.before.files[entry.Path] {
		return false
	}
	if old, _ := s.before.manifest.Find(entry.Path); old != entry {
		return false
	}
	published := filepath.Join(s.out.path, filepath.FromSlash(entry.Path))
	return s.holds(published, data) && os.Link(published, s.staged(entry.Path)) == nil
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
