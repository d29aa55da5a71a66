package freshness

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
	spaced := make([]byte, 0, len(words))
	for field := range strings.FieldsSeq(words) {
		if len(spaced) > 0 {
			spaced = append(spaced, ' ')
		}
		spaced = append(spaced, field...)
	}
	if len(spaced) == 0 {
		return 0
	}
	sum := sha256.Sum256(spaced)
	var b [8]byte
	copy(b[8-versionBytes:], sum[:versionBytes])
	return Version(binary.BigEndian.Uint64(b[:]))
}

// String writes a version as hexadecimal digits.
func (v Version) String() string { return fmt.Sprintf("%0*x", 2*versionBytes, uint64(v)) }

// ParseVersion reads what String writes.
func ParseVersion(s string) (v Version, ok bool) {
	n, err := strconv.ParseUint(s, 16, 8*versionBytes)
	return Version(n), err == nil && len(s) == 2*versionBytes && s == strings.ToLower(s)
}

// Record says from which passages of the original a translation was made, in their order.
type Record struct {
	Passages []Passage
	At       diag.Place // its first line
}

// Lock is content/translations.lock: the records by the path of the translation's file.
type Lock map[string]*Record
