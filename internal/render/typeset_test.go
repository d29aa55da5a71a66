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
		if got := set(`<html lang="en">` + page); got != `<html lang="en">`+want {
			t.Errorf("%s becomes %s, want %s", page, got, want)
		}
	}
}

// Chinese is marked with the punctuation that belongs to it; what names its language is left alone.
func TestChineseIsMarked(t *testing.T) {
	for text, want := range map[string]string{
		`the Avenue (重庆大道), and`:                         `the Avenue (<span lang="zh-Hans">重庆大道</span>), and`,
		`its plan (《总体方案》)`:                              `its plan (<span lang="zh-Hans">《总体方案》</span>)`,
		`it doesn't say 提档升级6大公园, broken`:                `it doesn’t say <span lang="zh-Hans">提档升级6大公园</span>, broken`,
		`来福士·复星 and 6 others`:                            `<span lang="zh-Hans">来福士·复星</span> and 6 others`,
		`115.83 billion and 1158.3亿.`:                    `115.83 billion and <span lang="zh-Hans">1158.3亿</span>.`,
		`<b>三区</b> in 2023`:                              `<b><span lang="zh-Hans">三区</span></b> in 2023`,
		`<a lang="zh-Hans">三区</a> 三中心`:                   `<a lang="zh-Hans">三区</a> <span lang="zh-Hans">三中心</span>`,
		`<img lang="zh-Hans" alt="一">it's`:               `<img lang="zh-Hans" alt="一">it’s`,
		`<b lang="ja"><b>一</b>二</b>三`:                    `<b lang="ja"><b>一</b>二</b><span lang="zh-Hans">三</span>`,
		`<p lang="zh-Hans">O'一<i lang="en">O'二</i>三</p>`: `<p lang="zh-Hans">O'一<i lang="en">O’<span lang="zh-Hans">二</span></i>三</p>`,
		`<title>三区</title><option>三</option>`:            `<title>三区</title><option>三</option>`,
		`<svg><text>三</text></svg><br><img alt="三区">`:    `<svg><text>三</text></svg><br><img alt="三区">`,
		`<code>三区</code>`:                                `<code>三区</code>`,
		`no Chinese – none`:                              `no Chinese – none`,
	} {
		before, after := `<html lang="en"><body>`, `</body></html>`
		if got := set(before + text + after); got != before+want+after {
			t.Errorf("%s becomes %s, want %s", text, got, want)
		}
	}
}

// set is a page of a site in English and Chinese, as it is printed.
func set(page string) string {
	s := setter{marks: marks{letters: [][]byte{[]byte(` lang="en"`)}, mark: []byte(`<span lang="zh-Hans">`)}}
	return string(s.page([]byte(page)))
}

func BenchmarkTypeset(b *testing.B) {
	page := []byte(`<html lang="en">`)
	for range 200 {
		page = append(page, "<p>The district's line has been finance for <a href=\"../x/\">green</a> &amp; low-carbon industry.</p>\n<p>It was that of the <em>city</em> (全市).</p>"...)
	}
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		s := setter{marks: marks{letters: [][]byte{[]byte(` lang="en"`)}, mark: []byte(`<span lang="zh-Hans">`)}}
		s.page(page)
	}
}
