package content

import (
	"bytes"
	"strings"
	"testing"

	"lvjin/internal/freshness"
)

// The lock is sorted by file, keeps the order of the passages, and is written as it is read.
func TestTheLockIsWrittenAsItIsRead(t *testing.T) {
	const lock = "content/article/a/en.md title 00000000000a\ncontent/article/a/en.md body ffffffffffff\ncontent/article/a/en.md body 000000000001\ncontent/article/b/de.md title 00000000000b\n"
	lines := strings.SplitAfter(strings.TrimSuffix(lock, "\n"), "\n")
	for name, src := range map[string]string{
		"as it is":           lock,
		"files out of order": lines[3] + "\n" + lines[0] + lines[1] + lines[2],
		"from Windows":       strings.ReplaceAll(lock, "\n", "\r\n"),
		"without an end":     strings.TrimSuffix(lock, "\n"),
		"with empty lines":   "\n" + strings.ReplaceAll(lock, "\n", "\n\n"),
	} {
		records, findings := ParseTranslations([]byte(src))
		if len(findings) > 0 {
			t.Errorf("%s: %v", name, findings)
		}
		if got := string(FormatTranslations(records)); got != lock {
			t.Errorf("%s is written as\n%s", name, got)
		}
	}
	if records, findings := ParseTranslations(nil); records == nil || len(findings) > 0 {
		t.Error("an empty lock tracks translations too: there are none yet")
	}
}

// A text added or edited changes its own lines only.
func TestTheLockIsStableUnderEdits(t *testing.T) {
	records := freshness.Lock{}
	for _, file := range []string{"content/article/a/en.md", "content/article/c/en.md"} {
		records[file] = &freshness.Record{Passages: []freshness.Passage{{Part: freshness.PartTitle, Version: freshness.VersionOf(file)}, {Part: freshness.PartBody, Version: 7}}}
	}
	before := FormatTranslations(records)
	records["content/article/b/en.md"] = &freshness.Record{Passages: []freshness.Passage{{Part: freshness.PartTitle, Version: 5}}}
	after := FormatTranslations(records)
	if want := bytes.Replace(before, []byte("content/article/c/en.md title"), []byte("content/article/b/en.md title 000000000005\ncontent/article/c/en.md title"), 1); !bytes.Equal(after, want) {
		t.Errorf("got\n%s", after)
	}
}

// Whatever the lock holds, reading it neither fails nor invents: every line is a passage or a finding, and what was read
// is read again from what is written.
func FuzzParseTranslations(f *testing.F) {
	f.Add([]byte("content/article/a/en.md title 00000000000a\ncontent/article/a/en.md body ffffffffffff\n"))
	f.Add([]byte("<<<<<<< HEAD\ncontent/article/a/en.md body 0\r\n=======\n\xff\x00 body 000000000001"))
	f.Add([]byte("content/../x title 00000000000a\ncontent//x body 00000000000a\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		records, findings := ParseTranslations(src)
		lines, passages := 0, 0
		for line := range bytes.Lines(src) {
			if len(bytes.TrimRight(line, "\r\n")) > 0 {
				lines++
			}
		}
		for _, r := range records {
			passages += len(r.Passages)
		}
		if lines != passages+len(findings) {
			t.Fatalf("%d lines, %d passages, %d findings", lines, passages, len(findings))
		}
		again, findings := ParseTranslations(FormatTranslations(records))
		if len(findings) > 0 || !bytes.Equal(FormatTranslations(again), FormatTranslations(records)) {
			t.Fatalf("read again: %v", findings)
		}
	})
}
