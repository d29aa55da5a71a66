package locale_test

import (
	"testing"

	"lvjin/internal/locale"
)

// A language has the territory that its tag names or, without one, that of most who write it so.
func TestLocale(t *testing.T) {
	for tag, want := range map[string]string{"zh-Hans": "zh_CN", "zh-Hant": "zh_TW", "zh": "zh_CN", "en": "en_US", "en-GB": "en_GB", "de": "de_DE"} {
		lang, err := locale.New("x", tag)
		if err != nil {
			t.Fatal(err)
		}
		if got := lang.Locale(); got != want {
			t.Errorf("%s: %s, expected %s", tag, got, want)
		}
	}
}
