package publish

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/cespare/xxhash/v2"
)

// ManifestName is the file at the root of the output that lists the others. It
// marks a folder as lvjin's own.
const ManifestName = ".lvjin-manifest"

// A Manifest lists the files of a site by path, in byte order, each once.
type Manifest []Entry

// An Entry is one file of a manifest.
type Entry struct {
	Path string
	Size int64
	Sum  Sum
}

// A Sum tells one content of a file from another: its XXH64 (github.com/Cyan4973/xxHash). Nobody gains by making two
// files that share one, so that it need not withstand who tries.
type Sum [8]byte

// SumOf returns the checksum of what a file holds.
func SumOf(data []byte) (s Sum) {
	binary.BigEndian.PutUint64(s[:], xxhash.Sum64(data))
	return s
}

// ReadManifest reads the manifest of a published site. The error of a folder that
// has none is fs.ErrNotExist.
func ReadManifest(dir string) (Manifest, error) {
	name := filepath.Join(dir, ManifestName)
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return ParseManifest(name, data)
}

// ParseManifest reads a manifest from its text, to which errors refer as name. It
// takes only what Text writes: the text decides what a deployment deletes.
func ParseManifest(name string, text []byte) (Manifest, error) {
	m := make(Manifest, 0, bytes.Count(text, []byte("\n")))
	for n := 1; len(text) > 0; n++ {
		line, rest, complete := bytes.Cut(text, []byte("\n"))
		entry, err := parseEntry(string(line))
		switch {
		case !complete:
			err = fmt.Errorf("the last line is cut off")
		case err == nil && len(m) > 0 && m[len(m)-1].Path >= entry.Path:
			err = fmt.Errorf("%q is out of order", entry.Path)
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		m, text = append(m, entry), rest
	}
	return m, nil
}

// parseEntry reads a line `sum  size  path`.
func parseEntry(line string) (Entry, error) {
	sum, rest, _ := strings.Cut(line, "  ")
	size, path, _ := strings.Cut(rest, "  ")
	e := Entry{Path: path}
	if hex.DecodedLen(len(sum)) == len(e.Sum) {
		hex.Decode(e.Sum[:], []byte(sum))
	}
	e.Size, _ = strconv.ParseInt(size, 10, 64)
	// Writing the entry back shows every fault of its form at once.
	if string(e.appendTo(nil)) != line+"\n" || e.Size < 0 {
		return Entry{}, fmt.Errorf("not a line of a manifest (sum  size  path)")
	}
	if err := checkPath(path); err != nil {
		return Entry{}, err
	}
	return e, nil
}

// Text returns the manifest as it stands in the output: a line for each file.
func (m Manifest) Text() []byte {
	const line = 128 // most are shorter
	text := make([]byte, 0, line*len(m))
	for _, e := range m {
		text = e.appendTo(text)
	}
	return text
}

func (e Entry) appendTo(text []byte) []byte {
	text = hex.AppendEncode(text, e.Sum[:])
	text = append(text, "  "...)
	text = strconv.AppendInt(text, e.Size, 10)
	text = append(text, "  "...)
	text = append(text, e.Path...)
	return append(text, '\n')
}

// Find returns the entry of a path.
func (m Manifest) Find(path string) (Entry, bool) {
	i, found := slices.BinarySearchFunc(m, path, func(e Entry, path string) int {
		return cmp.Compare(e.Path, path)
	})
	if !found {
		return Entry{}, false
	}
	return m[i], true
}

func (m Manifest) sort() {
	slices.SortFunc(m, func(a, b Entry) int { return cmp.Compare(a.Path, b.Path) })
}
