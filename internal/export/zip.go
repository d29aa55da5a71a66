package export

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
	"time"
)

// Zip packs the CSV and JSON of all datasets with the schema, the data package and a README. Files are in order of name
// and have no time of their own, so the same data give the same bytes.
func Zip(s Site, datasets []Files) ([]byte, error) {
	files := []File{
		{Path: "README.txt", Data: Readme(s, datasets)},
		{Path: path.Base(PackagePath), Data: Package(s, datasets)},
		{Path: path.Base(SchemaPath), Data: Schema()},
	}
	for _, f := range datasets {
		files = append(files, File{Path: f.Slug + ".csv", Data: f.CSV}, File{Path: f.Slug + ".json", Data: f.JSON})
	}
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		out, err := w.CreateHeader(&zip.FileHeader{Name: f.Path, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return nil, fmt.Errorf("pack %s: %w", f.Path, err)
		}
		if _, err := out.Write(f.Data); err != nil {
			return nil, fmt.Errorf("pack %s: %w", f.Path, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("pack: %w", err)
	}
	return b.Bytes(), nil
}

// Readme says what is in the zip, in every language, the source language first.
func Readme(s Site, datasets []Files) []byte {
	languages := slices.Clone(s.Languages)
	if i := slices.IndexFunc(languages, func(l Language) bool { return l.ID == s.SourceLanguage }); i > 0 {
		source := languages[i]
		languages = slices.Insert(slices.Delete(languages, i, i+1), 0, source)
	}
	var b strings.Builder
	for i, l := range languages {
		if i > 0 {
			b.WriteString("\n" + strings.Repeat("=", 72) + "\n\n")
		}
		s.readme(&b, datasets, l.ID)
	}
	return []byte(b.String())
}

func (s *Site) readme(b *strings.Builder, datasets []Files, lang string) {
	w := s.Words[lang]
	for _, paragraph := range []string{s.in(s.Title, lang), s.in(s.Description, lang), s.Base, s.in(s.Publisher, lang), strings.TrimSpace(w.Readme)} {
		if paragraph != "" {
			b.WriteString(paragraph + "\n\n")
		}
	}
	b.WriteString(w.Files + "\n")
	for _, f := range datasets {
		license := f.License
		if license == "" {
			license = w.NotStated
		}
		fmt.Fprintf(b, "\n  %s.csv, %s.json\n    %s\n    %s: %s\n", f.Slug, f.Slug, f.in(f.Title, lang), w.License, license)
	}
	b.WriteString("\n" + w.Columns + "\n\n")
	d := Dataset{Languages: s.Languages}
	for _, c := range d.columns() {
		fmt.Fprintf(b, "  %-14s%s\n", c.name, w.Column[c.key])
	}
}
