package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// A scaffold is the hidden folder beside the output in which a build works. It
// lies on the same file system, so that the swap is a rename.
//
//	.public.lvjin-stage/
//	  lvjin.lock   marks the folder as ours; locked while a build is alive
//	  site/        the new site, and after the swap the old one
//	  old/         the old site, between two renames where there is no exchange
//
// The mark stands outside the site: so there is no moment, before or after the
// swap, at which a killed build leaves something that the next does not know.
type scaffold struct {
	dir  string
	mark *os.File
}

const markName = "lvjin.lock"

func (s *scaffold) site() string { return filepath.Join(s.dir, "site") }
func (s *scaffold) old() string  { return filepath.Join(s.dir, "old") }

// errGone is the answer when another build took its scaffold down just now.
var errGone = errors.New("gone")

// raise makes the scaffold for an output, or takes over that of a dead build.
func raise(out output) (*scaffold, error) {
	parent, base := filepath.Split(out.path)
	dir := filepath.Join(parent, "."+base+".lvjin-stage")
	for range 100 {
		s, err := out.tryRaise(dir)
		if err != errGone {
			return s, err
		}
	}
	return nil, out.busy()
}

func (o output) busy() error {
	return o.refuse("another build is writing to it", "wait until it is done, or stop it")
}

func (o output) tryRaise(dir string) (*scaffold, error) {
	err := os.Mkdir(dir, 0o755)
	if errors.Is(err, fs.ErrExist) {
		err = mayTake(dir)
	}
	if err != nil {
		return nil, o.noScaffold(err)
	}
	mark, err := os.OpenFile(filepath.Join(dir, markName), os.O_RDWR|os.O_CREATE, 0o644)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errGone
	}
	if err != nil {
		return nil, o.noScaffold(err)
	}
	if err := o.hold(mark); err != nil {
		mark.Close()
		return nil, err
	}
	return &scaffold{dir, mark}, nil
}

// noScaffold explains why there can be no folder beside the output.
func (o output) noScaffold(err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return &RefusedError{o.name, "the new site is staged beside it, where lvjin may not write",
			"name a folder in one that is yours", err}
	}
	return err
}

// mayTake tells whether a scaffold that is there is of our making: it has the
// mark, or it is empty because a build died before setting it.
func mayTake(dir string) error {
	info, err := os.Lstat(dir)
	if err != nil {
		return goneOr(err)
	}
	if info.IsDir() {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return goneOr(err)
		}
		ours := func(e fs.DirEntry) bool { return e.Name() == markName && e.Type().IsRegular() }
		if len(entries) == 0 || slices.ContainsFunc(entries, ours) {
			return nil
		}
	}
	return &RefusedError{Dir: dir, Why: "is in the way of staging and not of lvjin's making", Cure: "move it away"}
}

func goneOr(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return errGone
	}
	return err
}

// hold locks the mark. The kernel lets go of it when the build ends, however it
// ends.
func (o output) hold(mark *os.File) error {
	held, err := tryLock(mark)
	if err != nil {
		return &RefusedError{o.name, "cannot be locked against a second build",
			"name a folder on a local disk", err}
	}
	if !held {
		return o.busy()
	}
	// Its owner may have removed the mark between our opening and our locking it.
	mine, err := mark.Stat()
	if err != nil {
		return err
	}
	there, err := os.Stat(mark.Name())
	if err != nil || !os.SameFile(mine, there) {
		return errGone
	}
	return nil
}

// clear makes good what a dead build left: the published site returns if the
// build died between the two renames, all else goes.
func (s *scaffold) clear(out output) error {
	if _, err := os.Lstat(out.path); errors.Is(err, fs.ErrNotExist) {
		err := os.Rename(s.old(), out.path)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return s.empty()
}

func (s *scaffold) empty() error {
	return errors.Join(os.RemoveAll(s.site()), os.RemoveAll(s.old()))
}

// strike takes the scaffold down, the mark last. If something cannot be removed
// the mark stays, and the next build tries again.
func (s *scaffold) strike() error {
	defer s.mark.Close()
	if err := s.empty(); err != nil {
		return err
	}
	if err := removeMark(s.mark); err != nil {
		return err
	}
	// Another build may already have set its own mark here: then the folder is
	// no more ours to remove.
	if err := os.Remove(s.dir); err != nil && !errors.Is(err, fs.ErrExist) && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
