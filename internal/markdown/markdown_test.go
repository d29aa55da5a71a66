package markdown

import (
	"bytes"
	"fmt"
	"slices"
	"sync"
	"testing"
)

func ExampleDocument_HTML() {
	d := Parse([]byte("## 成效\n\n获得[](figure:na-feb-credit)授信，**增长24%。**其中"))
	var buf bytes.Buffer
	d.HTML(&buf, Options{Resolve: func(_ int, l *Link) Anchor {
		return Anchor{Href: "/zh/" + l.Scheme + "/" + l.Target + "/", Text: "超41亿元"}
	}})
	fmt.Print(buf.String())
	// Output:
	// <h2 id="成效">成效</h2>
	// <p>获得<a href="/zh/figure/na-feb-credit/">超41亿元</a>授信，<strong>增长24%。</strong>其中</p>
}

func ExamplePairIDs() {
	zh, en := Parse([]byte("## 成效")), Parse([]byte("## Results"))
	PairIDs(zh, en)
	fmt.Println(zh.Headings[0].ID)
	// Output: results
}

// What a page asks for so that readers can point at its parts: headings that are links to themselves, an id to come
// back to, tables that are reached by keyboard.
func ExampleOptions() {
	d := Parse([]byte("## 余额\n\n## [试点](a:b)\n\n| 授信 |\n| --- |"))
	var buf bytes.Buffer
	d.HTML(&buf, Options{HeadingLinks: true, Words: Words{Table: "表"}, Resolve: func(_ int, l *Link) Anchor {
		return Anchor{Href: "#note", ID: "in:note"}
	}})
	fmt.Print(buf.String())
	// Output:
	// <h2 id="余额"><a href="#%E4%BD%99%E9%A2%9D">余额</a></h2>
	// <h2 id="试点"><a href="#note" id="in:note">试点</a></h2>
	// <div class="table" role="region" tabindex="0" aria-label="表1"><table>
	// <thead>
	// <tr>
	// <th scope="col">授信</th>
	// </tr>
	// </thead>
	// </table></div>
}

// Resolve is asked once for each link, in the order of the source, whatever is
// shown of it.
func TestResolveOrder(t *testing.T) {
	d := Parse([]byte("[一](a:1)[^n]![二 [三](a:3)](a:2)\n\n[^n]: [四](a:4)\n\n<https://a.cn>[五](a:5)"))
	var asked []int
	d.HTML(new(bytes.Buffer), Options{Resolve: func(i int, l *Link) Anchor {
		if l != &d.Links[i] {
			t.Errorf("%d is another link", i)
		}
		asked = append(asked, i)
		return Anchor{Href: l.URL}
	}})
	if want := []int{0, 1, 2, 3, 4, 5}; !slices.Equal(asked, want) {
		t.Errorf("asked for %v, want %v", asked, want)
	}
}

func TestHeadingShift(t *testing.T) {
	d := Parse([]byte("# 一\n\n###### 二"))
	for shift, want := range map[int]string{
		0:  "<h1 id=\"一\">一</h1>\n<h6 id=\"二\">二</h6>\n",
		1:  "<h2 id=\"一\">一</h2>\n<h6 id=\"二\">二</h6>\n",
		-1: "<h1 id=\"一\">一</h1>\n<h5 id=\"二\">二</h5>\n",
	} {
		var buf bytes.Buffer
		d.HTML(&buf, Options{HeadingShift: shift})
		if got := buf.String(); got != want {
			t.Errorf("%+d: %s", shift, got)
		}
	}
}

// What stands in the buffer stays, and words that are missing leave nothing empty.
func TestHTMLAppends(t *testing.T) {
	buf := bytes.NewBufferString("<main>")
	Parse([]byte("> [!TIP]\n> 一[^a]\n\n[^a]: 二")).HTML(buf, Options{})
	const want = `<main><aside class="alert alert-tip">
<p>一<sup><a href="#fn-1" id="fnref-1" class="footnote-ref">1</a></sup></p>
</aside>
<section class="footnotes">
<ol>
<li id="fn-1">
<p>二 <a href="#fnref-1" class="footnote-back">↩︎</a></p>
</li>
</ol>
</section>
`
	if got := buf.String(); got != want {
		t.Errorf("got %s", got)
	}
}

func TestInvalidUTF8(t *testing.T) {
	if got := render(Parse([]byte("\xe7\xbb一[\xff](policy:\xfe)"))); got != "<p>�一<a href=\"/policy/%FE\">�</a></p>\n" {
		t.Errorf("got %q", got)
	}
}

// One parser serves all goroutines, and one Document all writers.
func TestConcurrent(t *testing.T) {
	src := typical(t, "zh")
	shared := Parse(src)
	want := render(shared)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if render(Parse(src)) != want || render(shared) != want {
				t.Error("another text")
			}
		})
	}
	wg.Wait()
}
