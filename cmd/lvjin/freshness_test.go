package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// behind builds the reference site with some translations behind their originals, and one missing.
func behind(t *testing.T) (root string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS("../../content")); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "content/project/changbin-road/en.md")); err != nil {
		t.Fatal(err)
	}
	lock := filepath.Join(dir, "content/translations.lock")
	src, err := os.ReadFile(lock)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	src = regexp.MustCompile(`(?m)^content/(article|district|policy)/.* [0-9a-f]{12}\n`).ReplaceAllFunc(src, func(line []byte) []byte {
		if n++; n%7 == 0 {
			return nil
		} else if n%3 == 0 {
			return append(line[:len(line)-13], "00000000000f\n"...)
		}
		return line
	})
	if err := os.WriteFile(lock, src, 0o644); err != nil {
		t.Fatal(err)
	}
	root = filepath.Join(dir, "public")
	var stdout, stderr bytes.Buffer
	if code := run([]string{"build", "--site", dir, "-o", root}, &stdout, &stderr); code != clean {
		t.Fatal(stdout.String(), stderr.String())
	}
	return root
}

// Pages that say what is behind or missing are as sound as all others.
func TestPagesBehindTheirOriginalsAreSound(t *testing.T) {
	root := behind(t)
	checkHTML(t, root)
	checkAccess(t, serveFolder(t, root), []string{
		"en/article/yuzhong-overview/", "en/district/yuzhong/", "en/policy/yuzhong-core-area-plan/", "en/status/", "zh/status/",
		"en/project/changbin-road/", "zh/project/changbin-road/", "zh-en/article/yuzhong-overview/", "zh-en/policy/yuzhong-core-area-plan/",
	})
}
