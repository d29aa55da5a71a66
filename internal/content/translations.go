package content

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"lvjin/internal/diag"
	"lvjin/internal/freshness"
)

// LockFile records for every translation from which version of the original it was made.
//
// A line is a passage of an original: the file of the translation, the part of the text (title, summary or body), and
// the version of the passage's words. Files are in order of their path, the passages of one in the order of the text.
// So a passage that is added, changed or moved is a line added, changed or moved, and merging two branches merges what
// was translated on each. Of two sides in conflict either is right: the worst it does is to call stale what is current.
const LockFile = "content/translations.lock"

// translations reads the lock. Without one the site's translations are not tracked.
func (l *loader) translations() error {
	src, err := fs.ReadFile(l.fsys, LockFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return err
	}
	records, findings := ParseTranslations(src)
	l.portal.Translations = records
	l.add(findings...)
	for file, r := range records {
		if complaint := l.notTranslation(file); complaint != "" {
			l.add(diag.Warnf("translations-lock", r.At, "%s %s; lvjin accept takes its lines away", file, complaint))
		}
	}
	return nil
}

// notTranslation says why a file cannot be in the lock, or "". A draft can, even where drafts are not loaded.
func (l *loader) notTranslation(file string) string {
	if item, lang := l.portal.TextAt(file); item == nil {
		if _, err := fs.Stat(l.fsys, file); err != nil {
			return "is not there"
		}
	} else if lang == l.portal.Site.Source.V {
		return "is an original, not a translation"
	}
	return ""
}

// ParseTranslations reads a lock. Lines that cannot be read are findings, and stand for nothing.
func ParseTranslations(src []byte) (freshness.Lock, []diag.Finding) {
	records := freshness.Lock{}
	var findings []diag.Finding
	n := 0
	for line := range strings.Lines(string(src)) {
		n++
		text := strings.TrimRight(line, "\r\n")
		if text == "" {
			continue
		}
		at := diag.Place{File: LockFile, Line: n, Column: 1}
		file, passage, complaint := parsePassage(text)
		if complaint != "" {
			findings = append(findings, diag.Errorf("translations-lock", at, "%s", complaint))
			continue
		}
		r := records[file]
		if r == nil {
			r = &freshness.Record{At: at}
			records[strings.Clone(file)] = r // it is a part of the whole text
		}
		r.Passages = append(r.Passages, passage)
	}
	return records, findings
}

// parsePassage reads a line.
func parsePassage(line string) (file string, p freshness.Passage, complaint string) {
	file, rest, _ := strings.Cut(line, " ")
	part, version, complete := strings.Cut(rest, " ")
	for _, mark := range []string{"<<<<<<<", "|||||||", "=======", ">>>>>>>"} {
		if file == mark {
			return "", p, "a conflict of two branches is left here; keep the lines of either side, then lvjin status shows what to look at again"
		}
	}
	const want = "expected <file> title|summary|body <12 digits 0-9 a-f>"
	if !complete || strings.Contains(version, " ") || !isLockPath(file) {
		return "", p, want + ", found " + clip(line)
	}
	i := slices.Index(freshness.Parts, freshness.Part(part))
	if i < 0 {
		return "", p, want + ", found the part " + clip(part)
	}
	v, ok := freshness.ParseVersion(version)
	if !ok || v == 0 {
		return "", p, want + ", found the version " + clip(version)
	}
	return file, freshness.Passage{Part: freshness.Parts[i], Version: v}, ""
}

// isLockPath reports whether a path is written the one way that it can be.
func isLockPath(file string) bool {
	return strings.HasPrefix(file, "content/") && fs.ValidPath(file) && path.Clean(file) == file && !strings.ContainsAny(file, " \t\r\n")
}

// clip quotes the beginning of what was found.
func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		s = string(r[:60]) + "…"
	}
	return fmt.Sprintf("%q", s)
}

// FormatTranslations writes a lock, so that ParseTranslations reads the same.
func FormatTranslations(t freshness.Lock) []byte {
	var out bytes.Buffer
	for _, file := range slices.Sorted(maps.Keys(t)) {
		for _, p := range t[file].Passages {
			fmt.Fprintf(&out, "%s %s %s\n", file, p.Part, p.Version)
		}
	}
	return out.Bytes()
}
