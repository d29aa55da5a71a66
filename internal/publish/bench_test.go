package publish_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"lvjin/internal/publish"
)

// benchSite is 2,000 pages of 10 KB, each in a folder of its own.
func benchSite() []publish.File {
	files := make([]publish.File, 2000)
	for i := range files {
		data := make([]byte, 10_000)
		copy(data, fmt.Sprint(i))
		files[i] = publish.File{Path: fmt.Sprintf("article/a%d/index.html", i), Data: data}
	}
	return files
}

func benchBuild(b *testing.B, dir string, files []publish.File) {
	stage, err := publish.Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	for _, file := range files {
		if err := stage.Write(file); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := stage.Commit(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkStage publishes a first site.
func BenchmarkStage(b *testing.B) {
	files := benchSite()
	for b.Loop() {
		dir := filepath.Join(b.TempDir(), "public")
		benchBuild(b, dir, files)
		b.StopTimer()
		os.RemoveAll(dir)
		b.StartTimer()
	}
}

// BenchmarkPlain is what the file system takes for the same files.
func BenchmarkPlain(b *testing.B) {
	files := benchSite()
	for b.Loop() {
		dir := b.TempDir()
		for _, file := range files {
			name := filepath.Join(dir, file.Path)
			if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
				b.Fatal(err)
			}
			if err := os.WriteFile(name, file.Data, 0o644); err != nil {
				b.Fatal(err)
			}
		}
		b.StopTimer()
		os.RemoveAll(dir)
		b.StartTimer()
	}
}

// BenchmarkUnchanged publishes the same site again.
func BenchmarkUnchanged(b *testing.B) {
	files := benchSite()
	dir := filepath.Join(b.TempDir(), "public")
	benchBuild(b, dir, files)
	for b.Loop() {
		benchBuild(b, dir, files)
	}
}

// BenchmarkOpen is what it takes to look through a published site.
func BenchmarkOpen(b *testing.B) {
	dir := filepath.Join(b.TempDir(), "public")
	benchBuild(b, dir, benchSite())
	for b.Loop() {
		stage, err := publish.Open(dir)
		if err != nil {
			b.Fatal(err)
		}
		stage.Discard()
	}
}

// BenchmarkSumOf is the checksum of one page.
func BenchmarkSumOf(b *testing.B) {
	data := make([]byte, 10_000)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		publish.SumOf(data)
	}
}
