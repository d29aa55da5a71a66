package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// A RefusedError says why lvjin does not write to a folder, and what to do.
type RefusedError struct {
	Dir  string // the folder as the caller named it
	Why  string // what stands against it
	Cure string // what the operator can do
	Err  error  // the cause, if the system gave one
}

func (e *RefusedError) Error() string {
	why := e.Why
	if e.Err != nil {
		why += " (" + bare(e.Err).Error() + ")"
	}
	return fmt.Sprintf("%s: %s; %s", e.Dir, why, e.Cure)
}

// Unwrap returns the cause.
func (e *RefusedError) Unwrap() error { return e.Err }

// A PathError says why a file has no place in the site.
type PathError struct {
	Path  string // the file refused
	Other string // the file it is in conflict with, if there is one
	Why   string
}

func (e *PathError) Error() string {
	if e.Other == "" {
		return fmt.Sprintf("%q: %s", e.Path, e.Why)
	}
	return fmt.Sprintf("%q: %s %q", e.Path, e.Why, e.Other)
}

// errClosed is what a stage answers once it is committed or discarded.
var errClosed = errors.New("publish: the stage is closed")

// fileError names the file by its published path: the operator does not know the
// staged one.
func (s *Stage) fileError(op, path string, err error) error {
	return &fs.PathError{Op: op, Path: filepath.Join(s.out.name, filepath.FromSlash(path)), Err: bare(err)}
}

// bare takes off the staged path that package os put around the system's error.
func bare(err error) error {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return path.Err
	}
	if link, ok := errors.AsType[*os.LinkError](err); ok {
		return link.Err
	}
	return err
}
