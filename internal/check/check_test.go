package check_test

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"lvjin/internal/check"
	"lvjin/internal/content"
	"lvjin/internal/diag"
)

var update = flag.Bool("update", false, "write the findings of this run into the case files")

// The case files hold a site and, in the file `want`, what is found in it: by the check that the case is named after or,
// where it has another name, by all. What a case does not give comes from
// testdata/base.txtar, a small site without a fault; its findings are none.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d case files, %v", len(files), err)
	}
	base := parse(t, "testdata/base.txtar")
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive := parse(t, file)
			got := findings(t, site(base, archive), strings.TrimSuffix(filepath.Base(file), ".txtar"))
			for i, f := range archive.Files {
				if f.Name != "want" {
					continue
				}
				if *update {
					archive.Files[i].Data = []byte(got)
					if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
						t.Fatal(err)
					}
				} else if got != string(f.Data) {
					t.Errorf("found:\n%s\nwant:\n%s", got, f.Data)
				}
				return
			}
			t.Error("no file `want`")
		})
	}
}

// Every check has a case whose findings name it, but for those of interface texts and fonts, which no case has.
func TestEveryCheckHasACase(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	var all bytes.Buffer
	for _, file := range files {
		for _, f := range parse(t, file).Files {
			if f.Name == "want" {
				all.Write(f.Data)
			}
		}
	}
	for _, name := range check.Names() {
		if name != "i18n" && name != "share-image" && !strings.Contains(all.String(), "["+name+"]") {
			t.Errorf("no case finds %s", name)
		}
	}
}

func parse(t *testing.T, file string) *txtar.Archive {
	t.Helper()
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// site puts the files of a case over those of the base. A file that holds only the word "absent" is taken away.
func site(archives ...*txtar.Archive) fstest.MapFS {
	fsys := fstest.MapFS{}
	for _, a := range archives {
		for _, f := range a.Files {
			data := bytes.ReplaceAll(f.Data, []byte(`\xb9\xab`), []byte("\xb9\xab")) // GB18030 in a text file
			data = bytes.ReplaceAll(data, []byte(`\u200b`), []byte("\u200b"))
			data = bytes.ReplaceAll(data, []byte(`\u202e`), []byte("\u202e"))
			if fsys[f.Name] = (&fstest.MapFile{Data: data}); string(data) == "absent\n" {
				delete(fsys, f.Name)
			}
		}
	}
	return fsys
}

func findings(t *testing.T, fsys fs.FS, name string) string {
	t.Helper()
	p, found, err := content.Load(fsys, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	judge := check.New(p)
	for _, item := range p.All() {
		bodies, err := content.NewReader(fsys, p).Bodies(item.Base())
		if err != nil {
			t.Fatal(err)
		}
		judge.Item(item, bodies)
	}
	found = append(found, judge.Verdict()...)
	if check.Named(name) != nil {
		found = slices.DeleteFunc(found, func(f diag.Finding) bool { return f.Check != name })
	}
	var out bytes.Buffer
	if err := diag.Write(&out, "text", diag.Sort(found), nil); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
