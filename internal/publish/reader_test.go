package publish_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
)

// Readers at work during 200 swaps always find the page, and never two pages of
// different generations in one folder.
func TestReadersDuringSwaps(t *testing.T) {
	dir := output(t)
	mustBuild(t, dir, generation(0))
	var swapped atomic.Bool
	var readers sync.WaitGroup
	defer readers.Wait()
	defer swapped.Store(true)
	readers.Go(func() { readByPath(t, dir, &swapped) })
	readers.Go(func() { readFolder(t, dir, &swapped) })
	for i := range 200 {
		mustBuild(t, dir, generation(i))
	}
}

// readByPath asks for a page by its name, as a web server does.
func readByPath(t *testing.T, dir string, stop *atomic.Bool) {
	for !stop.Load() {
		if _, err := os.ReadFile(filepath.Join(dir, "dir", "a")); err != nil {
			t.Errorf("the page is missing: %v", err)
			return
		}
	}
}

// readFolder opens the folder once and reads two pages from it. If the scheduler
// halts it for longer than the grace that a swap gives to readers, its site is
// removed and a page is not there: that is no mixture, and this reader opens the
// folder anew. It is counted, not failed: on a busy machine it happens.
func readFolder(t *testing.T, dir string, stop *atomic.Bool) {
	var whole, overtaken int
	for !stop.Load() {
		a, b, err := readBoth(filepath.Join(dir, "dir"))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			overtaken++
		case err != nil || a != b:
			t.Errorf("a mixed site: %q and %q, %v", a, b, err)
			return
		default:
			whole++
		}
	}
	t.Logf("%d times whole, %d times overtaken", whole, overtaken)
	if whole < 200 || overtaken > whole/10 {
		t.Error("the site was hardly ever whole")
	}
}

func readBoth(dir string) (a, b string, err error) {
	folder, err := os.OpenRoot(dir)
	if err != nil {
		return "", "", err
	}
	defer folder.Close()
	first, errA := folder.ReadFile("a")
	second, errB := folder.ReadFile("b")
	return string(first), string(second), errors.Join(errA, errB)
}
