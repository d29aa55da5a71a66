package publish

import (
	"errors"
	"io/fs"
	"os"
	"time"
)

// A Stage is a new site in the making. It is for one goroutine: two writers only
// contend in the file system.
type Stage struct {
	out      output
	scaffold *scaffold
	before   site
	mode     fs.FileMode // of a new file, the umask taken off
	tree     tree
	manifest Manifest
	result   Result
	made     map[string]bool // folders that are staged
	kept     []string        // files that are published already
	old      []byte          // a published file, read to be compared
	err      error           // why the stage is closed
}

// Open stages a new site for a folder, which is made by Commit if it is not there.
// If it is a link, what it points to is swapped.
//
// It refuses, with a RefusedError, a folder that is not lvjin's or holds a file
// that is not, one in which another build is at work, and what is no folder that
// can be swapped.
func Open(dir string) (*Stage, error) {
	out, err := resolve(dir)
	if err != nil {
		return nil, err
	}
	scaffold, err := raise(out)
	if err != nil {
		return nil, err
	}
	s := &Stage{out: out, scaffold: scaffold, tree: tree{}, made: map[string]bool{}}
	if err := s.begin(); err != nil {
		return nil, errors.Join(err, scaffold.strike())
	}
	return s, nil
}

func (s *Stage) begin() error {
	if err := s.scaffold.clear(s.out); err != nil {
		return err
	}
	var err error
	if s.before, err = s.out.read(); err != nil {
		return err
	}
	mark, err := s.scaffold.mark.Stat()
	if err != nil {
		return err
	}
	s.mode = mark.Mode()
	if err := os.Mkdir(s.scaffold.site(), 0o755); err != nil {
		return err
	}
	if !s.before.there {
		return nil // a first build needs no exchange
	}
	return s.out.explain(canSwap(s.scaffold.dir))
}

// Commit writes the manifest and swaps the new site in. Where every file is published already there is nothing to swap,
// and the published site stays. If it fails before the
// swap, the published site is as it was and the staged one is gone. If the old
// site cannot be removed after the swap, it returns both the result and an error:
// the new site is in place, and the next build tries again to remove the old.
func (s *Stage) Commit() (Result, error) {
	if s.err != nil {
		return Result{}, s.err
	}
	if err := s.commit(); err != nil {
		return Result{}, s.close(err)
	}
	s.err = errClosed
	if s.before.there && s.changed() {
		time.Sleep(grace)
	}
	return s.result, s.scaffold.strike()
}

// changed tells whether the new site differs from the published one.
func (s *Stage) changed() bool {
	return !s.before.there || s.result.Written > 0 || s.result.Removed > 0
}

// grace is how long the old site stays after the swap, for a reader that is in
// the middle of a path, or of a page with the folder open.
const grace = 10 * time.Millisecond

func (s *Stage) commit() error {
	s.manifest.sort()
	s.result.Removed = len(Diff(s.before.manifest, s.manifest).Removed)
	if !s.changed() {
		return nil
	}
	if err := s.keep(); err != nil {
		return err
	}
	if err := writeFile(s.staged(ManifestName), s.manifest.Text()); err != nil {
		return s.fileError("write", ManifestName, err)
	}
	// A build takes a while: what was put into the output since must not vanish.
	if _, err := s.out.read(); err != nil {
		return err
	}
	return s.out.explain(swap(s.scaffold.site(), s.out.path, s.scaffold.old()))
}

// explain adds the cure to an error of the swap.
func (o output) explain(err error) error {
	if err == nil {
		return nil
	}
	if why, cure, known := swapCure(err); known {
		return &RefusedError{o.name, why, cure, err}
	}
	return err
}

// Discard removes what was staged; the published site is as it was. After Commit,
// or a second time, it does nothing.
func (s *Stage) Discard() error {
	if s.err != nil {
		return nil
	}
	s.err = errClosed
	return s.scaffold.strike()
}

// close ends a stage that failed. A full disk has its space back at once.
func (s *Stage) close(err error) error {
	s.err = errors.Join(err, s.scaffold.strike())
	return s.err
}
