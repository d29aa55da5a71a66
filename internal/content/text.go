package content

import (
	"bytes"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

// decodeText takes off a byte order mark and reports bytes that are not UTF-8. What cannot be read is replaced, so that
// the rest of the file is still judged.
func decodeText(file string, src []byte) ([]byte, []diag.Finding) {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if utf8.Valid(src) {
		return src, nil
	}
	bad := 0
	for bad < len(src) {
		r, size := utf8.DecodeRune(src[bad:])
		if r == utf8.RuneError && size <= 1 {
			break
		}
		bad += size
	}
	hint := ""
	if s, err := simplifiedchinese.GB18030.NewDecoder().Bytes(src); err == nil && !bytes.ContainsRune(s, utf8.RuneError) {
		hint = "; it looks like GB18030"
	}
	return bytes.ToValidUTF8(src, []byte("\ufffd")), []diag.Finding{
		diag.Errorf("encoding", diag.At(file, src, bad), "byte %#x is not UTF-8%s; save the file as UTF-8", src[bad], hint),
	}
}

// itemReader reads items, one after the other.
type itemReader struct {
	*loader
	folder   folder
	findings []diag.Finding
	room     bytes.Buffer // for the file that is read; of its bytes nothing is kept
}

func (r *itemReader) read(f folder) (portal.Item, []diag.Finding, error) {
	r.folder, r.findings = f, nil
	item, err := r.item()
	return item, r.findings, err
}

func (r *itemReader) item() (portal.Item, error) {
	entries, err := fs.ReadDir(r.fsys, r.folder.at)
	if err != nil {
		return nil, err
	}
	item := portal.New(r.folder.kind)
	e := item.Base()
	e.Kind, e.Slug, e.Texts = r.folder.kind, strings.ToLower(r.folder.slug), map[string]*portal.Text{}
	e.At = diag.At(r.folder.at+"/meta.yaml", nil, 0)
	hasMeta, data := false, ""
	for _, entry := range entries {
		name, file := entry.Name(), r.folder.at+"/"+entry.Name()
		lang, isText := strings.CutSuffix(name, ".md")
		switch {
		case name == "meta.yaml":
			hasMeta = true
			err = r.meta(file, item)
		case isText && r.portal.Language(lang) != nil:
			e.Texts[lang], err = r.text(file)
		case (name == "data.csv" || name == "data.xlsx") && e.Kind == portal.KindIndicator:
			if data != "" {
				r.findings = append(r.findings, diag.Errorf("duplicate-slug", diag.At(file, nil, 0), "both %s and %s are there; an indicator has one table", path.Base(data), name))
				continue
			}
			data = file // read last, since it needs the unit of meta.yaml
		case strings.HasPrefix(name, "."):
		case isText:
			r.warn(file, "file %s is not used: the site has no language %s%s", name, lang, suggest(lang, r.langs))
		default:
			r.warn(file, "file %s is not used%s", name, suggest(name, r.files(e.Kind)))
		}
		if err != nil {
			return nil, err
		}
	}
	if !hasMeta { // all of it is optional but for what the kind requires
		r.decode(e.At.File, nil, item)
	}
	if data != "" {
		err = r.data(data, item.(*portal.Indicator))
	}
	r.missing(e)
	return item, err
}

// files are the names that a folder of the kind may hold.
func (r *itemReader) files(kind portal.Kind) []string {
	names := []string{"meta.yaml"}
	for _, l := range r.langs {
		names = append(names, l+".md")
	}
	if kind == portal.KindIndicator {
		names = append(names, "data.csv", "data.xlsx")
	}
	return names
}

func (r *itemReader) warn(file, format string, args ...any) {
	r.findings = append(r.findings, diag.Warnf("unknown-file", diag.At(file, nil, 0), format, args...))
}

// missing reports the texts that are not there.
func (r *itemReader) missing(e *portal.Entity) {
	for _, lang := range r.langs {
		if e.Texts[lang] != nil {
			continue
		}
		f := diag.Warnf("translation-missing", e.At, "no text in %s; expected %s", lang, path.Join(r.folder.at, lang+".md"))
		if lang == r.portal.Site.Source.V {
			f = diag.Errorf("source-missing", e.At, "no text in the source language %s; expected %s", lang, path.Join(r.folder.at, lang+".md"))
		}
		r.findings = append(r.findings, f)
	}
}

// file reads a file into the room of the one before.
func (r *itemReader) file(name string) ([]byte, error) {
	src, err := readInto(&r.room, r.fsys, name)
	if err != nil || strings.HasSuffix(name, ".xlsx") {
		return src, err
	}
	src, findings := decodeText(name, src)
	r.findings = append(r.findings, findings...)
	return src, nil
}

func readInto(room *bytes.Buffer, site fs.FS, name string) ([]byte, error) {
	file, err := site.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	room.Reset()
	_, err = room.ReadFrom(file)
	return room.Bytes(), err
}

func (r *itemReader) meta(file string, item portal.Item) error {
	src, err := r.file(file)
	if err != nil {
		return err
	}
	r.decode(file, src, item)
	return nil
}

func (r *itemReader) decode(file string, src []byte, into any) {
	d := r.decoder(file)
	d.document(src, into)
	if x, ok := into.(*portal.Indicator); ok {
		for _, f := range d.later {
			f(x)
		}
	}
	r.findings = append(r.findings, d.findings...)
}

// text reads the front matter of a Markdown file.
func (r *itemReader) text(file string) (*portal.Text, error) {
	src, err := r.file(file)
	if err != nil {
		return nil, err
	}
	t := &portal.Text{File: file}
	front, body, ok := frontMatter(src)
	if !ok {
		r.findings = append(r.findings, diag.Errorf("front-matter", diag.At(file, nil, 0),
			"expected front matter: a line ---, then title: and summary:, then a line ---"))
		return t, nil
	}
	d := r.decoder(file)
	d.skip = 1
	d.document(front, t)
	t.Body = body
	r.findings = append(r.findings, d.findings...)
	return t, nil
}

// frontMatter finds the lines between the first two lines of three hyphens, and where the body begins.
func frontMatter(src []byte) (front []byte, body int, ok bool) {
	start := fence(src)
	if start == 0 {
		return nil, 0, false
	}
	for at := start; at < len(src); {
		if n := fence(src[at:]); n > 0 {
			return src[start:at], at + n, true
		}
		next := bytes.IndexByte(src[at:], '\n')
		if next < 0 {
			break
		}
		at += next + 1
	}
	return nil, 0, false
}

// fence is the length of a line of three hyphens that src begins with, or 0.
func fence(src []byte) int {
	rest, ok := bytes.CutPrefix(src, []byte("---"))
	if !ok {
		return 0
	}
	line, _, found := bytes.Cut(rest, []byte("\n"))
	if len(bytes.TrimSpace(line)) > 0 {
		return 0
	}
	n := 3 + len(line)
	if found {
		n++
	}
	return n
}
