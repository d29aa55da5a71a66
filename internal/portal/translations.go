package portal

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"

	"lvjin/internal/diag"
)

// Version stands for the words of a passage: the first 48 bits of their SHA-256. It is compared with the versions of
// one text only, so that this is enough. Zero stands for no words.
type Version uint64

// versionBytes is how much of the hash a version keeps.
const versionBytes = 6

// VersionOf is the version of some words. How they are spaced makes no difference.
func VersionOf(words string) Version {
	words = strings.Join(strings.Fields(words), " ")
	if words == "" {
		return 0
	}
	sum := sha256.Sum256([]byte(words))
	var b [8]byte
	copy(b[8-versionBytes:], sum[:versionBytes])
	return Version(binary.BigEndian.Uint64(b[:]))
}

// String writes a version as hexadecimal digits.
func (v Version) String() string { return fmt.Sprintf("%0*x", 2*versionBytes, uint64(v)) }

// ParseVersion reads what String writes.
func ParseVersion(s string) (v Version, ok bool) {
	n, err := strconv.ParseUint(s, 16, 8*versionBytes)
	return Version(n), err == nil && s == Version(n).String()
}

// Part is a part of a text, by which passages are told apart in content/translations.lock.
type Part string

// The parts of a text. Title and summary stand in its front matter.
const (
	PartTitle   Part = "title"
	PartSummary Part = "summary"
	PartBody    Part = "body"
)

// Parts are all of them, in the order of the file.
var Parts = []Part{PartTitle, PartSummary, PartBody}

// Passage is a part of an original that is translated as one: its title, its summary or a block of its body.
type Passage struct {
	Part    Part
	Version Version
}

// Record says from which passages of the original a translation was made, in their order.
type Record struct {
	Passages []Passage
	At       diag.Place // its first line
}

// Translations is content/translations.lock: the records by the path of the translation's file.
type Translations map[string]*Record

// TextAt finds the text that stands in a file: its item and language, or nil.
func (p *Portal) TextAt(file string) (item Item, lang string) {
	parts := strings.Split(file, "/")
	if len(parts) != 4 {
		return nil, ""
	}
	item = p.Item(Ref{Kind(parts[1]), parts[2]})
	lang, _ = strings.CutSuffix(parts[3], ".md")
	if item == nil || item.Base().Texts[lang] == nil || item.Base().Texts[lang].File != file {
		return nil, ""
	}
	return item, lang
}

// Untracked reports whether there are translations of which nobody records from what they were made.
func (p *Portal) Untracked() bool {
	if p.Translations != nil {
		return false
	}
	for _, item := range p.All() {
		for lang := range item.Base().Texts {
			if lang != p.Site.Source.V {
				return true
			}
		}
	}
	return false
}
