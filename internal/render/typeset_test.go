package render

import "testing"

func TestTypeset(t *testing.T) {
	for page, want := range map[string]string{
		`<p>Nan'an</p>`:                                           `<p>Nan’an</p>`,
		`<h1>Nan&#39;an &amp; co.</h1>`:                           `<h1>Nan’an &amp; co.</h1>`,
		`<p>districts' own</p>`:                                   `<p>districts’ own</p>`,
		`<p>é's</p>`:                                              `<p>é’s</p>`,
		`<p>the 'new' 1980's</p>`:                                 `<p>the 'new’ 1980's</p>`,
		`<a title="Nan'an" href="x'y">a'b</a>`:                    `<a title="Nan'an" href="x'y">a’b</a>`,
		`<code>don't</code> can't`:                                `<code>don't</code> can’t`,
		`<script type="application/ld+json">{"a":"b's"}</script>`: `<script type="application/ld+json">{"a":"b's"}</script>`,
		`none`: `none`,
		``:     ``,
	} {
		if got := string(typeset([]byte(page))); got != want {
			t.Errorf("typeset(%s) = %s, want %s", page, got, want)
		}
	}
}

func BenchmarkTypeset(b *testing.B) {
	var page []byte
	for range 400 {
		page = append(page, "<p>The district's line has been finance for <a href=\"../x/\">green</a> &amp; low-carbon industry.</p>\n"...)
	}
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		typeset(page)
	}
}
