package build

import (
	"bytes"
	"errors"
	"io"
	"io/fs"

	"lvjin/internal/card"
	"lvjin/internal/diag"
	"lvjin/internal/locale"
	"lvjin/internal/portal"
	"lvjin/internal/render"
)

// card makes the file of a card. Its name stands for what it shows: one that is published already is not drawn again.
func (l *Loaded) card(s *render.Share, w *writer) {
	if l.stage != nil {
		if data, ok := l.stage.Published(s.Path); ok {
			w.put(s.Path, data)
			return
		}
	}
	w.give(s.Path, l.renderer.Draw(w.room(), s))
}

// font opens the font that cards are drawn with, or gives nil where there are to be none: an image needs an absolute
// address. What stands against cards becomes findings.
func (l *Loaded) font() *card.Font {
	named := l.portal.Site.ShareImage.Font
	if l.options.BaseURL == "" || named.V == "" && l.options.Font == nil {
		return nil
	}
	font, err := l.openFont(named.V)
	switch {
	case err == nil:
		l.lacking(font)
		return font
	case named.V != "":
		if path, ok := errors.AsType[*fs.PathError](err); ok {
			err = path.Err
		}
		l.warn(named.At, "font %s: %v; no page has an image for where it is shared", named.V, err)
	default:
		l.warn(diag.At("content/site.yaml", nil, 0), "no page has an image for where it is shared: this system has no font for them that lvjin knows; name one under share-image")
	}
	return nil
}

func (l *Loaded) warn(at diag.Place, format string, args ...any) {
	l.findings = append(l.findings, diag.Warnf("share-image", at, format, args...))
}

// openFont opens a font of the site or of the system.
func (l *Loaded) openFont(path string) (*card.Font, error) {
	open := l.options.Font
	switch {
	case path != "" && fs.ValidPath(path):
		open = l.options.Site.Open
	case open == nil:
		return nil, fs.ErrNotExist
	}
	file, err := open(path)
	if err != nil {
		return nil, err
	}
	if at, ok := file.(io.ReaderAt); ok { // it stays open: glyphs are read as they are needed
		info, err := file.Stat()
		if err != nil {
			return nil, err
		}
		return card.Open(at, info.Size())
	}
	defer file.Close()
	data, err := io.ReadAll(file)
	if err != nil {
		return nil, err
	}
	return card.Open(bytes.NewReader(data), int64(len(data)))
}

// lacking tells of the texts that cannot be on a card. Of a language whose own words cannot, that is said once.
func (l *Loaded) lacking(font *card.Font) {
	for _, lang := range l.portal.Languages {
		words := l.portal.Site.Title[lang.ID]
		for _, kind := range portal.Kinds {
			words += lang.Text("kind-" + string(kind))
		}
		if missing := font.Lacks(lang.Tag, words); missing != nil {
			l.warn(diag.At("content/site.yaml", nil, 0), "font %s lacks %q; no page in %s has an image for where it is shared", font.Name(lang.Tag), string(missing), lang.ID)
			continue
		}
		l.lackingOne(font, lang, l.portal.Site.Publisher[lang.ID]+l.portal.Site.Description[lang.ID], diag.At("content/site.yaml", nil, 0))
		for _, area := range l.portal.Areas {
			l.lackingOne(font, lang, area.Name[lang.ID], area.At)
		}
		for _, item := range l.portal.All() {
			e := item.Base()
			if text := e.Texts[lang.ID]; text != nil {
				l.lackingOne(font, lang, text.Title.V, text.Title.At)
			}
			for _, f := range e.Figures {
				l.lackingOne(font, lang, f.Label[lang.ID], f.At)
			}
		}
	}
}

func (l *Loaded) lackingOne(font *card.Font, lang *locale.Language, text string, at diag.Place) {
	if missing := font.Lacks(lang.Tag, text); missing != nil {
		l.warn(at, "font %s lacks %q; pages whose image would show it have none", font.Name(lang.Tag), string(missing))
	}
}
