package diag

import (
	"bytes"
	"encoding/json"
	"testing"
	"testing/fstest"
)

var site = fstest.MapFS{
	"zh.md":    {Data: []byte("---\n---\n截至2023年6月末，全区绿色贷款余额1158.3亿元，同比增长18.3%，比年初增加一百多亿元，占各项贷款的比重继续提高，位居全市前列。\n")},
	"en.md":    {Data: []byte("---\n---\nAt the end of June 2023, outstanding green loans in the district stood at 11.583 billion yuan, up 18.3% year on year, and went on rising.\n")},
	"data.csv": {Data: []byte("area,at,value,note\neast,2023-06,\"1,158.3\",余额\n")},
}

var twoPlaces = []Finding{
	Errorf("value-pair", Place{"en.md", 3, 75}, "11.583 billion yuan = 11583000000 CNY; the source says 1158.3亿元").And(Place{"zh.md", 3, 20}, "1158.3亿元"),
	Errorf("translation-missing", Place{"en.md", 1, 1}, "a file as a whole has no excerpt"),
	Errorf("block-pair", Place{"en.md", 3, 1}, "paragraph missing after this"),
	Errorf("wrong-type", Place{"data.csv", 2, 4}, "余额 in the fourth cell"),
	Errorf("gone", Place{"gone.md", 7, 2}, "no such file"),
}

func TestExcerptsMarkBothPlaces(t *testing.T) {
	want := `en.md:3:75: 11.583 billion yuan = 11583000000 CNY; the source says 1158.3亿元 [value-pair]
      … loans in the district stood at 11.583 billion yuan, up 18.3% year on year, …
                                       ^^^^^^^^^^^^^^^^^^^
    zh.md:3:20: 1158.3亿元
      …至2023年6月末，全区绿色贷款余额1158.3亿元，同比增长18.3%，比年初增加一百多亿…
                                      ^^^^^^^^^^
en.md:1:1: a file as a whole has no excerpt [translation-missing]
en.md:3:1: paragraph missing after this [block-pair]
      At the end of June 2023, outstanding green loans in the district stood at 11…
      ^
data.csv:2:4: 余额 in the fourth cell [wrong-type]
      east,2023-06,"1,158.3",余额
                             ^^^^
gone.md:7:2: no such file [gone]
`
	var b bytes.Buffer
	if err := Write(&b, "text", twoPlaces, site); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("got\n%s", b.String())
	}
}

func TestSARIFHasTheWordsOfAPlace(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, "sarif", twoPlaces[:1], site); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	r := log.Runs[0].Results[0]
	if got := r.Related[0].Physical.Region; got.EndColumn != 28 || got.Snippet.Text != "1158.3亿元" {
		t.Errorf("got %+v", got)
	}
	if got := r.Locations[0].Physical.Region; got.EndColumn != 94 {
		t.Errorf("got %+v", got)
	}
}
