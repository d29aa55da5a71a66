package render

import (
	"encoding/json"
	"strings"
	"testing"
)

// Whatever a text holds, it is read back as it is, and cannot end the script element that it stands in.
func TestTextsOfLinkedData(t *testing.T) {
	for _, text := range []string{"绿色金融", `a "quoted" \ text`, "</script><!--", "a&b", "line\nbreak\ttab\x01", "\u2028 and \u2029", "â‚¬ ∀", ""} {
		w := &jsonLD{}
		w.quote(text)
		var back string
		if err := json.Unmarshal(w.buf, &back); err != nil || back != text {
			t.Errorf("%q is written %s and read back %q, %v", text, w.buf, back, err)
		}
		if strings.ContainsAny(string(w.buf), "<>&\u2028\u2029") {
			t.Errorf("%q is not escaped: %s", text, w.buf)
		}
	}
}

func TestNodesOfLinkedData(t *testing.T) {
	w := &jsonLD{}
	w.node("Article", func() {
		w.text("headline", "A")
		w.text("description", "")
		w.ref("isPartOf", "https://portal.example/")
		w.list("citation", 0, nil)
		w.list("about", 2, func(int) { w.node("Thing", func() {}) })
		w.texts("alternateName", []string{"B"})
		w.texts("keywords", []string{"C", "D"})
	})
	const want = `{"@type":"Article","headline":"A","isPartOf":{"@id":"https://portal.example/"},"about":[{"@type":"Thing"},{"@type":"Thing"}],"alternateName":"B","keywords":["C","D"]}`
	if string(w.buf) != want {
		t.Errorf("got %s", w.buf)
	}
}
