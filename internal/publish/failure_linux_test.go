package publish_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"lvjin/internal/publish"
)

func init() {
	children["full disk"] = childFillsDisk
	children["limit"] = childMeetsLimit
	children["mount point"] = childMounts
	children["old site held"] = childHoldsOldSite
}

// inNamespace runs a child that may mount, seen by itself alone.
func inNamespace(t *testing.T, child, dir string) string {
	t.Helper()
	cmd := command(t, child, dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{HostID: os.Getgid(), Size: 1}},
	}
	out, err := cmd.Output()
	if _, ran := errors.AsType[*exec.ExitError](err); err != nil && !ran || strings.HasPrefix(string(out), "mount:") {
		t.Skipf("no mounts here: %v %s", err, out)
	}
	return string(out)
}

func mount(dir, options string) error {
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		return fmt.Errorf("mount: %w", err)
	}
	return nil
}

// childFillsDisk publishes a site to a small disk, then one too large for it.
func childFillsDisk(dir string) error {
	if err := mount(dir, "size=1m"); err != nil {
		return err
	}
	dir = filepath.Join(dir, "public")
	if _, err := build(dir, pages{"a": "1"}); err != nil {
		return err
	}
	stage, err := publish.Open(dir)
	if err != nil {
		return err
	}
	for i := range 1000 {
		err = stage.Write(publish.File{Path: fmt.Sprintf("page%d", i), Data: make([]byte, 10_000)})
		if err != nil {
			break
		}
	}
	page, readErr := os.ReadFile(filepath.Join(dir, "a"))
	entries, _ := os.ReadDir(filepath.Dir(dir))
	fmt.Println(err)
	fmt.Println(errors.Is(err, unix.ENOSPC), string(page), readErr, entries)
	return nil
}

// On a full disk the build fails by the name of the file, the site is as it was,
// and the disk has its space back.
func TestFullDisk(t *testing.T) {
	got := inNamespace(t, "full disk", t.TempDir())
	if !strings.Contains(got, "/public/page") || !strings.Contains(got, ": no space left on device\ntrue 1 <nil> [d public/]\n") {
		t.Errorf("got\n%s", got)
	}
}

// childMeetsLimit may write no file longer than 1,000 bytes.
func childMeetsLimit(dir string) error {
	signal.Ignore(unix.SIGXFSZ)
	if err := unix.Setrlimit(unix.RLIMIT_FSIZE, &unix.Rlimit{Cur: 1000, Max: 1000}); err != nil {
		return err
	}
	_, err := build(dir, pages{"a": strings.Repeat("2", 2000)})
	return err
}

// A file that could be written in part only is a failed build too.
func TestCutOffWrite(t *testing.T) {
	dir := output(t)
	mustBuild(t, dir, pages{"a": "1"})
	out, _ := command(t, "limit", dir).Output()
	if want := "write " + filepath.Join(dir, "a") + ": file too large\n"; string(out) != want {
		t.Errorf("got %s want %s", out, want)
	}
	same(t, dir, pages{"a": "1"})
}

func childMounts(dir string) error {
	if err := errorsFirst(os.Mkdir(dir, 0o755), mount(dir, "")); err != nil {
		return err
	}
	_, err := publish.Open(dir)
	return err
}

// What is mounted cannot be renamed: better to know before the build.
func TestMountPoint(t *testing.T) {
	dir := output(t)
	want := dir + ": is a mount point, which cannot be swapped; name a folder inside it, or mount the folder above\n"
	if got := inNamespace(t, "mount point", dir); got != want {
		t.Errorf("got %swant %s", got, want)
	}
}

// childHoldsOldSite mounts something into the published site, so that it can be
// swapped out but not removed.
func childHoldsOldSite(dir string) error {
	stage, err := publish.Open(dir)
	if err != nil {
		return err
	}
	if err := mount(filepath.Join(dir, "a"), ""); err != nil {
		return err
	}
	if err := stage.Write(publish.File{Path: "a/page", Data: []byte("2")}); err != nil {
		return err
	}
	result, err := stage.Commit()
	fmt.Println(result.Files, errors.Is(err, unix.EBUSY))
	return nil
}

// If only the removal of the old site fails, the new one is published, Commit says
// so, and the next build removes what is left.
func TestOldSiteCannotBeRemoved(t *testing.T) {
	dir := output(t)
	mustBuild(t, dir, pages{"a/page": "1"})
	if got := inNamespace(t, "old site held", dir); got != "1 true\n" {
		t.Errorf("got %s", got)
	}
	if got := published(t, dir); got["a/page"] != "2" {
		t.Errorf("the site is %v", got)
	}
	if left := beside(t, dir); len(left) != 1 {
		t.Errorf("%q lies beside the output", left)
	}
	mustBuild(t, dir, pages{"a/page": "3"})
	same(t, dir, pages{"a/page": "3"})
}
