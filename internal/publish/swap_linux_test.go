package publish

import (
	"errors"
	"os"
	"testing"

	"golang.org/x/sys/unix"
)

// What stands against a swap is told with its cure; other errors stay theirs.
func TestExplain(t *testing.T) {
	const (
		held     = "public: cannot be swapped: something is mounted there, or it belongs to a lower layer of a container image"
		lacking  = "public: lies on a file system that cannot exchange two folders in one step"
		cureHeld = "; delete the folder and build again, or name another"
		cureLack = "; delete the folder and build again, or build on a local disk and copy from there"
	)
	for errno, want := range map[unix.Errno]string{
		unix.EBUSY:  held + " (device or resource busy)" + cureHeld,
		unix.EXDEV:  held + " (invalid cross-device link)" + cureHeld,
		unix.EINVAL: lacking + " (invalid argument)" + cureLack,
		unix.ENOSYS: lacking + " (function not implemented)" + cureLack,
		unix.EIO:    "exchange a b: input/output error",
	} {
		err := output{name: "public"}.explain(&os.LinkError{Op: "exchange", Old: "a", New: "b", Err: errno})
		if err.Error() != want || !errors.Is(err, errno) {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}
