package publish

import (
	"errors"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// swap puts the staged site in the place of the published one, and that in the
// place of the staged, in one step: there is no moment without a site.
func swap(staged, published, _ string) error {
	err := exchange(staged, published)
	if errors.Is(err, unix.ENOENT) {
		return os.Rename(staged, published) // there is nothing to exchange with
	}
	return err
}

func exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	if err != nil {
		return &os.LinkError{Op: "exchange", Old: a, New: b, Err: err}
	}
	return nil
}

// canSwap tries an exchange in the scaffold, so that a file system that has none
// fails a build when it begins.
func canSwap(scaffold string) error {
	a, b := filepath.Join(scaffold, "site"), filepath.Join(scaffold, "old")
	if err := os.Mkdir(b, 0o755); err != nil {
		return err
	}
	return errors.Join(exchange(a, b), os.Remove(b))
}

// isMount reports whether something is mounted at a folder: the kernel does not
// rename mount points.
func isMount(dir string) bool {
	var stat unix.Statx_t
	err := unix.Statx(unix.AT_FDCWD, dir, 0, 0, &stat)
	return err == nil && stat.Attributes&unix.STATX_ATTR_MOUNT_ROOT != 0
}

// swapCure turns the errors of an exchange into what can be done about them.
func swapCure(err error) (why, cure string, known bool) {
	switch {
	case errors.Is(err, unix.EBUSY), errors.Is(err, unix.EXDEV):
		return "cannot be swapped: something is mounted there, or it belongs to a lower layer of a container image",
			"delete the folder and build again, or name another", true
	case errors.Is(err, unix.EINVAL), errors.Is(err, unix.ENOSYS):
		return "lies on a file system that cannot exchange two folders in one step",
			"delete the folder and build again, or build on a local disk and copy from there", true
	}
	return "", "", false
}
