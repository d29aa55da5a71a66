package serve

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"lvjin"
	"lvjin/internal/build"
	"lvjin/internal/diag"
)

// session is a site on disk, served.
type session struct {
	*testing.T
	dir    string
	server *Server
	said   []diag.Finding // at the last reading of the site
}

func start(t *testing.T) *session {
	s := &session{T: t, dir: t.TempDir()}
	s.write("content/site.yaml", "title: {zh: 示例, en: Example}\nsource: zh\nlanguages: [{id: zh, tag: zh-Hans}, {id: en, tag: en}]\n")
	s.write("content/article/story/zh.md", "---\ntitle: 故事\n---\n正文。\n")
	s.write("content/article/story/en.md", "---\ntitle: A story\n---\nSome words.\n")
	var err error
	s.server, err = New(build.Options{Site: os.DirFS(s.dir), Theme: lvjin.Theme}, func(f []diag.Finding) { s.said = f })
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *session) write(name, text string) {
	file := filepath.Join(s.dir, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		s.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		s.Fatal(err)
	}
	later := time.Now().Add(time.Duration(len(text)) * time.Second) // a clock may be coarser than this test is fast
	if err := os.Chtimes(file, later, later); err != nil {
		s.Fatal(err)
	}
}

func (s *session) get(path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	s.server.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w
}

func (s *session) shows(path, want string) {
	s.Helper()
	if w := s.get(path); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), want) {
		s.Errorf("%s answers %d without %q", path, w.Code, want)
	}
}

func TestPagesAreRenderedOnRequest(t *testing.T) {
	s := start(t)
	s.shows("/", `lang="en"`)
	s.shows("/zh/", "示例")
	s.shows("/en/article/story/", "Some words.")
	s.shows("/zh-en/article/story/", "Some words.")
	s.shows("/en/article/story/index.html", "Some words.")
	if w := s.get("/en/article/story"); w.Code != http.StatusMovedPermanently || w.Header().Get("Location") != "/en/article/story/" {
		t.Errorf("a folder without a slash: %d %s", w.Code, w.Header().Get("Location"))
	}
	if w := s.get("/en/nothing/"); w.Code != http.StatusNotFound || !strings.Contains(w.Body.String(), "<html") {
		t.Errorf("an unknown address: %d", w.Code)
	}
	if w := s.get("/../../etc/passwd"); w.Code != http.StatusNotFound {
		t.Errorf("an address that climbs out: %d", w.Code)
	}
}

func TestTheIndexIsMadeOnRequest(t *testing.T) {
	s := start(t)
	s.shows("/en/search/", "<form")
	s.shows("/en/search/index.json", `"pages":1`)
	s.shows("/en/search/text/0.txt", "Some words.")
	s.write("content/article/story/en.md", "---\ntitle: A story\n---\nOther words, later.\n")
	s.shows("/en/search/text/0.txt", "Other words")
}

func TestAnEditShowsAtTheNextRequest(t *testing.T) {
	s := start(t)
	s.write("content/article/story/en.md", "---\ntitle: A story\n---\nOther words, with a [link](policy:plan).\n")
	s.shows("/en/article/story/", "Other words")
	if !slices.ContainsFunc(s.said, func(f diag.Finding) bool { return f.Check == "link" }) {
		t.Errorf("findings told: %v", s.said)
	}
}

func TestABrokenSiteKeepsItsLastGoodState(t *testing.T) {
	s := start(t)
	s.write("content/site.yaml", "title: [\n")
	s.shows("/en/article/story/", "Some words.")
	if len(s.said) == 0 {
		t.Error("nothing was told of what is broken")
	}
}
