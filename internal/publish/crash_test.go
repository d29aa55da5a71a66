package publish_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lvjin/internal/publish"
)

// children are what this test binary does instead of testing when it is started
// again by a test, to be killed or starved.
var children = map[string]func(dir string) error{
	"stage":       childStages,
	"generations": childPublishes,
}

func TestMain(m *testing.M) {
	if child, ok := children[os.Getenv("LVJIN_CHILD")]; ok {
		if err := child(os.Getenv("LVJIN_DIR")); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func command(t *testing.T, child, dir string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), "LVJIN_CHILD="+child, "LVJIN_DIR="+dir)
	cmd.Stderr = os.Stderr
	return cmd
}

// start runs a child until it has said its first line.
func start(t *testing.T, child, dir string) *exec.Cmd {
	t.Helper()
	cmd := command(t, child, dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kill(cmd) })
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "ready\n" {
		t.Fatalf("the child says %q, %v", line, err)
	}
	return cmd
}

// kill ends a child as a power cut of its own: nothing is run, nothing is flushed.
func kill(cmd *exec.Cmd) {
	cmd.Process.Kill()
	cmd.Wait()
}

// childStages writes files until it is killed.
func childStages(dir string) error {
	stage, err := publish.Open(dir)
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		path := fmt.Sprintf("page%d/index.html", i)
		if err := stage.Write(publish.File{Path: path, Data: []byte("unfinished")}); err != nil {
			return err
		}
		if i == 100 {
			fmt.Println("ready")
		}
		if i > 100 {
			time.Sleep(time.Millisecond)
		}
	}
}

// childPublishes builds one generation after the other until it is killed.
func childPublishes(dir string) error {
	fmt.Println("ready")
	for i := 0; ; i++ {
		if _, err := build(dir, generation(i)); err != nil {
			return err
		}
	}
}

// generation is a site in which every page carries the same number, some pages
// stay, and some come and go.
func generation(i int) pages {
	number := fmt.Sprintf("generation %d", i)
	site := pages{"dir/a": number, "dir/b": number, "stays": "always"}
	for n := range 20 {
		site[fmt.Sprintf("page%d/%d", n, i%3)] = number
	}
	return site
}

// A build that is killed in the middle of staging leaves the site as it was, as
// often as it happens, and the next one clears up.
func TestKilledWhileStaging(t *testing.T) {
	dir := output(t)
	site := pages{"a": "1", "page1/index.html": "1"}
	mustBuild(t, dir, site)
	for range 2 {
		child := start(t, "stage", dir)
		refused(t, dir, "another build is writing to it")
		kill(child)
		if left := beside(t, dir); len(left) != 1 || left[0] != ".public.lvjin-stage" {
			t.Fatalf("killed too late: %q lies beside the output", left)
		}
		if got := published(t, dir); len(got) != len(site) {
			t.Errorf("the site is %v", got)
		}
	}
	mustBuild(t, dir, site)
	same(t, dir, site)
}

// Killed at any moment, be it in the swap or in the removal of the old site, a
// build leaves one whole generation.
func TestKilledAnywhere(t *testing.T) {
	dir := output(t)
	mustBuild(t, dir, generation(-1))
	for i := range 40 {
		child := start(t, "generations", dir)
		time.Sleep(time.Duration(i) * 731 * time.Microsecond)
		kill(child)
		got := published(t, dir)
		if a, b := got["dir/a"], got["dir/b"]; a != b || got["stays"] != "always" || len(got) != 23 {
			t.Fatalf("a mixed site: %v", got)
		}
	}
	mustBuild(t, dir, generation(-2))
	same(t, dir, generation(-2))
}

// What a build left that was killed before it could set its mark is taken over.
func TestKilledBeforeMark(t *testing.T) {
	dir := output(t)
	if err := os.Mkdir(filepath.Join(filepath.Dir(dir), ".public.lvjin-stage"), 0o755); err != nil {
		t.Fatal(err)
	}
	mustBuild(t, dir, pages{"a": "1"})
	same(t, dir, pages{"a": "1"})
}

// Many builds at once: each is refused or done, and the site is one of theirs.
func TestManyBuilds(t *testing.T) {
	dir := output(t)
	mustBuild(t, dir, generation(0))
	done := make(chan error)
	const builders, builds = 4, 25
	for n := range builders {
		go func() {
			for i := range builds {
				_, err := build(dir, generation(n*builds+i))
				if err != nil && !strings.Contains(err.Error(), "another build is writing to it") {
					done <- err
					return
				}
			}
			done <- nil
		}()
	}
	for range builders {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if got := published(t, dir); got["dir/a"] != got["dir/b"] {
		t.Errorf("a mixed site: %v", got)
	}
	alone(t, dir)
}
