// Package serve shows a site on this machine while it is being edited: pages are rendered on request from the loaded
// portal, which is read again when a file has changed.
package serve

import (
	"cmp"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"sync"

	"lvjin/internal/build"
	"lvjin/internal/diag"
)

// Server answers requests for the pages of a site. It is an http.Handler.
type Server struct {
	options  build.Options
	report   func([]diag.Finding)
	mu       sync.Mutex
	site     *build.Loaded
	findings []diag.Finding
	state    uint64
}

// New loads the site. report is told the findings, now and whenever the site has been read again.
func New(o build.Options, report func([]diag.Finding)) (*Server, error) {
	s := &Server{options: o, report: report}
	return s, s.refresh()
}

// folders are what a site is made of.
var folders = []string{"content", "templates", "static", "i18n"}

// refresh reads the site again if a file has changed since it was last read. A site that can no longer be read keeps
// its last good state.
func (s *Server) refresh() error {
	state, err := fingerprint(s.options.Site)
	if err != nil || state == s.state {
		return err
	}
	site, findings, err := build.Load(s.options)
	if err != nil {
		return err
	}
	s.findings, s.state = findings, state
	if site != nil {
		s.site = site
	}
	s.report(findings)
	return nil
}

// fingerprint changes when a file of the site does: names, sizes and times of all of them.
func fingerprint(site fs.FS) (uint64, error) {
	h := fnv.New64a()
	for _, folder := range folders {
		err := fs.WalkDir(site, folder, func(name string, d fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) {
				return nil
			} else if err != nil || d.IsDir() {
				return err
			}
			info, err := d.Info()
			if err == nil {
				fmt.Fprintln(h, name, info.Size(), info.ModTime().UnixNano())
			}
			return err
		})
		if err != nil {
			return 0, err
		}
	}
	return cmp.Or(h.Sum64(), 1), nil
}

// ServeHTTP answers with the file that a static server would give.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.refresh(); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	if s.site == nil {
		w.WriteHeader(http.StatusInternalServerError)
		_ = diag.Write(w, "text", s.findings, s.options.Site)
		return
	}
	s.answer(w, r)
}

func (s *Server) answer(w http.ResponseWriter, r *http.Request) {
	file := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if strings.HasSuffix(r.URL.Path, "/") {
		file = path.Join(file, "index.html")
	}
	data, err := s.site.File(file)
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := s.site.File(path.Join(file, "index.html")); err == nil {
			http.Redirect(w, r, "/"+file+"/", http.StatusMovedPermanently)
			return
		}
		s.notFound(w)
		return
	} else if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", cmp.Or(mime.TypeByExtension(path.Ext(file)), "application/octet-stream"))
	_, _ = w.Write(data)
}

func (s *Server) notFound(w http.ResponseWriter) {
	page, err := s.site.File("404.html")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(http.StatusNotFound)
	_, _ = w.Write(page)
}
