package export

import (
	"regexp"
	"strings"
)

// licensePages are the licenses for data whose text has a well-known address, beside those of Creative Commons.
var licensePages = map[string]string{
	"CC0-1.0":    "https://creativecommons.org/publicdomain/zero/1.0/",
	"ODbL-1.0":   "https://opendatacommons.org/licenses/odbl/1-0/",
	"ODC-By-1.0": "https://opendatacommons.org/licenses/by/1-0/",
	"PDDL-1.0":   "https://opendatacommons.org/licenses/pddl/1-0/",
}

var creativeCommons = regexp.MustCompile(`^CC-(BY(?:-NC)?(?:-ND|-SA)?)-([1-4]\.[05])$`)

// licensePage is the address of a license: of one that is an address itself, or of a known SPDX identifier. "" means
// that the license is words only.
func licensePage(license string) string {
	if isWeb(license) {
		return license
	}
	if m := creativeCommons.FindStringSubmatch(license); m != nil {
		return "https://creativecommons.org/licenses/" + strings.ToLower(m[1]) + "/" + m[2] + "/"
	}
	return licensePages[license]
}
