package internal_test

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// room is a line of the map in doc.go.
type room struct{ opens []string }

// plan reads the map: the rooms, and those that touch the world.
func plan(t *testing.T) (rooms map[string]room, worldly []string) {
	t.Helper()
	src, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	rooms = map[string]room{}
	line := regexp.MustCompile(`(?m)^//\t([a-z]+)  +[^\n]*?  +([a-z -]+)$`)
	for _, m := range line.FindAllStringSubmatch(string(src), -1) {
		if m[1] != "room" {
			rooms[m[1]] = room{strings.Fields(strings.Trim(m[2], "- "))}
		}
	}
	world := regexp.MustCompile(`touch the world: (.*)`).FindStringSubmatch(string(src))
	if world == nil {
		t.Fatal("doc.go does not say which rooms touch the world")
	}
	return rooms, strings.Fields(world[1])
}

// imports lists what the files of a room import, without its tests.
func imports(t *testing.T, dir string) map[string][]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][]string{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range f.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			found[path] = append(found[path], file)
		}
	}
	return found
}

func TestTheMapNamesEveryRoom(t *testing.T) {
	rooms, _ := plan(t)
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() {
			if _, ok := rooms[e.Name()]; !ok {
				t.Errorf("internal/%s is not on the map in doc.go", e.Name())
			}
			delete(rooms, e.Name())
		}
	}
	for name := range rooms {
		t.Errorf("doc.go names the room %s, which is not there", name)
	}
}

func TestRoomsOpenOnlyWhatTheMapAllows(t *testing.T) {
	rooms, _ := plan(t)
	for name, r := range rooms {
		for path, files := range imports(t, name) {
			other, ours := strings.CutPrefix(path, "lvjin/internal/")
			if ours && !slices.Contains(r.opens, other) {
				t.Errorf("%s opens %s in %s; the map does not allow it", name, other, strings.Join(files, ", "))
			}
		}
		for _, other := range r.opens {
			if imports(t, name)["lvjin/internal/"+other] == nil {
				t.Errorf("the map lets %s open %s, which it does not need", name, other)
			}
		}
	}
}

func TestOnlyFewRoomsTouchTheWorld(t *testing.T) {
	rooms, worldly := plan(t)
	for name := range rooms {
		if slices.Contains(worldly, name) {
			continue
		}
		found := imports(t, name)
		for _, path := range []string{"os", "os/exec", "net", "net/http", "path/filepath", "syscall"} {
			if files := found[path]; files != nil {
				t.Errorf("%s imports %s in %s; only %s touch the world", name, path, strings.Join(files, ", "), strings.Join(worldly, " and "))
			}
		}
		if files := found["time"]; files != nil && usesClock(t, files) {
			t.Errorf("%s reads the clock in %s", name, strings.Join(files, ", "))
		}
	}
}

func usesClock(t *testing.T, files []string) bool {
	return slices.ContainsFunc(files, func(file string) bool {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return regexp.MustCompile(`time\.(Now|Since|Until|After|Tick|Sleep|NewTimer)`).Match(src)
	})
}

// A room is told by its package comment.
func TestEveryRoomHasAPackageComment(t *testing.T) {
	rooms, _ := plan(t)
	for name := range rooms {
		files, _ := filepath.Glob(filepath.Join(name, "*.go"))
		if !slices.ContainsFunc(files, func(file string) bool {
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments|parser.PackageClauseOnly)
			return err == nil && f.Doc != nil && strings.HasPrefix(f.Doc.Text(), "Package "+name+" ")
		}) {
			t.Errorf("internal/%s has no comment that begins `Package %s`", name, name)
		}
	}
}
