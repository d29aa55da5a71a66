package publish

import (
	"errors"
	"io/fs"
	"os"
)

// swapByRenames puts the staged site in the place of the published one where the
// system cannot exchange two folders. Between the renames there is no site; if
// the build dies there, the next Open brings the old one back from old.
func swapByRenames(staged, published, old string) error {
	err := os.Rename(published, old)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(staged, published); err != nil {
		return errors.Join(err, ignoreMissing(os.Rename(old, published)))
	}
	return nil
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
