package locale

import (
	"math/rand/v2"
	"strings"
	"testing"

	"lvjin/internal/quantity"
)

var units = quantity.Builtin()

func qty(t testing.TB, value, unit string, q quantity.Qualifier) quantity.Quantity {
	t.Helper()
	low, high, _ := strings.Cut(value, "~")
	d, err := quantity.ParseDecimal(low)
	if err != nil {
		t.Fatal(err)
	}
	u, ok := units.Lookup(unit)
	if !ok {
		t.Fatalf("no unit %s", unit)
	}
	out := quantity.Quantity{Value: d, Unit: u, Qualifier: q}
	if high != "" {
		if out.High, err = quantity.ParseDecimal(high); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func lang(t testing.TB, id string) *Language {
	t.Helper()
	l, err := New(id, id)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// The table of what data looks like in each language; every cell is also read back as the same quantity.
var table = []struct {
	value, unit string
	qualifier   quantity.Qualifier
	zh, en, de  string
}{
	{"1158.3", "亿元", "", "1158.3亿元", "115.83 billion yuan", "115,83 Milliarden Yuan"},
	{"8.2", "亿元", "", "8.2亿元", "820 million yuan", "820 Millionen Yuan"},
	{"137", "亿元", "", "137亿元", "13.7 billion yuan", "13,7 Milliarden Yuan"},
	{"40", "亿元", "", "40亿元", "4 billion yuan", "4 Milliarden Yuan"},
	{"28.0", "亿元", "", "28.0亿元", "2.80 billion yuan", "2,80 Milliarden Yuan"},
	{"1", "亿元", "", "1亿元", "100 million yuan", "100 Millionen Yuan"},
	{"10", "亿元", "", "10亿元", "1 billion yuan", "1 Milliarde Yuan"},
	{"27.05", "万亿元", "", "27.05万亿元", "27.05 trillion yuan", "27,05 Billionen Yuan"},
	{"448000", "亿元", "", "44.8万亿元", "44.8 trillion yuan", "44,8 Billionen Yuan"},
	{"10778.9", "亿元", "", "10778.9亿元", "1.07789 trillion yuan", "1,07789 Billionen Yuan"},
	{"41", "亿元", quantity.Over, "超41亿元", "more than 4.1 billion yuan", "mehr als 4,1 Milliarden Yuan"},
	{"100", "亿元", quantity.Odd, "100余亿元", "more than 10 billion yuan", "mehr als 10 Milliarden Yuan"},
	{"120", "家", quantity.Odd, "120余家", "more than 120", "mehr als 120"},
	{"70", "%", quantity.Near, "近70%", "nearly 70%", "fast 70\u00a0%"},
	{"50", "%", quantity.About, "约50%", "about 50%", "etwa 50\u00a0%"},
	{"200", "家", quantity.Expected, "预计200家", "an expected 200", "voraussichtlich 200"},
	{"2", "分钟", quantity.Under, "不足2分钟", "less than 2 minutes", "weniger als 2 Minuten"},
	{"5000", "万元", quantity.Min, "5000万元以上", "at least 50 million yuan", "mindestens 50 Millionen Yuan"},
	{"5", "年", quantity.Max, "5年以下", "at most 5 years", "höchstens 5 Jahre"},
	{"63~68", "%", quantity.Range, "63%～68%", "63–68%", "63–68\u00a0%"},
	{"8~12", "亿元", quantity.Range, "8～12亿元", "800–1,200 million yuan", "800–1.200 Millionen Yuan"},
	{"356", "万平方米", "", "356万平方米", "3.56 million square meters", "3,56 Millionen Quadratmeter"},
	{"6.4", "万千瓦时", "", "6.4万千瓦时", "64,000 kWh", "64.000 kWh"},
	{"64000", "千瓦时", "", "64,000千瓦时", "64,000 kWh", "64.000 kWh"},
	{"2", "厘米", "", "2厘米", "2 centimeters", "2 Zentimeter"},
	{"5109", "万吨", "", "5109万吨", "51.09 million tonnes", "51,09 Millionen Tonnen"},
	{"45", "元/吨", "", "45元/吨", "45 yuan per tonne", "45 Yuan je Tonne"},
	{"4450000", "元", "", "4,450,000元", "4.45 million yuan", "4,45 Millionen Yuan"},
	{"1234567", "元", "", "1,234,567元", "1,234,567 yuan", "1.234.567 Yuan"},
	{"1.5", "个百分点", "", "1.5个百分点", "1.5 percentage points", "1,5 Prozentpunkte"},
	{"1", "位次", "", "第一", "first", "Platz 1"},
	{"12", "位次", "", "第12", "No. 12", "Platz 12"},
	{"-5.9", "%", "", "-5.9%", "-5.9%", "-5,9\u00a0%"},
	{"3.5", "倍", "", "3.5倍", "3.5 times", "3,5 Mal"},
}

func TestQuantitiesAreWrittenAndReadBack(t *testing.T) {
	for _, row := range table {
		q := qty(t, row.value, row.unit, row.qualifier)
		for id, want := range map[string]string{"zh": row.zh, "en": row.en, "de": row.de} {
			l := lang(t, id)
			if got := l.Quantity(q); got != want {
				t.Errorf("%s: %s %s %s is written %q, want %q", id, row.qualifier, row.value, row.unit, got, want)
			}
			readBack(t, l, want, q)
		}
	}
}

func readBack(t *testing.T, l *Language, text string, q quantity.Quantity) {
	t.Helper()
	got := l.Read(text, units)
	if len(got) != 1 || !got[0].Whole(text) {
		t.Errorf("%s: %q is read as %d quantities: %+v", l.ID, text, len(got), got)
		return
	}
	if d := got[0].Against(q); d != Same {
		t.Errorf("%s: %q is read with another %s: %+v", l.ID, text, d, got[0])
	}
}

func TestOtherWaysToSayAFigure(t *testing.T) {
	for _, c := range []struct {
		id, text, value, unit string
		qualifier             quantity.Qualifier
	}{
		{"zh", "四成", "40", "%", ""},
		{"zh", "占全市四成", "40", "%", ""},
		{"zh", "4家", "4", "家", ""},
		{"zh", "四家", "4", "家", ""},
		{"zh", "合计授信超41亿元", "41", "亿元", quantity.Over},
		{"zh", "逾41亿元", "41", "亿元", quantity.Over},
		{"zh", "不到2分钟", "2", "分钟", quantity.Under},
		{"zh", "超过1,158.3亿元", "1158.3", "亿元", quantity.Over},
		{"zh", "1.2万亿元", "12000", "亿元", ""},
		{"zh", "3亿5000万元", "3.5", "亿元", ""},
		{"zh", "百分之十八点三", "18.3", "%", ""},
		{"zh", "１８．３％", "18.3", "%", ""},
		{"zh", "24项核心工作举措及责任清单", "24", "项", ""},
		{"zh", "提档升级6大城市公园", "6", "个", ""},
		{"zh", "位居全市第一", "1", "位次", ""},
		{"zh", "80多家", "80", "家", quantity.Odd},
		{"zh", "30余万平方米", "30", "万平方米", quantity.Odd},
		{"zh", "一百二十家", "120", "家", ""},
		{"zh", "10亿～20亿元", "10~20", "亿元", quantity.Range},
		{"zh", "生产效率提高了15%", "15", "%", ""},
		{"en", "RMB 115.83 billion", "1158.3", "亿元", ""},
		{"en", "CNY115.83 billion", "1158.3", "亿元", ""},
		{"en", "four green banks", "4", "家", ""},
		{"en", "twenty-four measures", "24", "项", ""},
		{"en", "over 4.1 billion yuan", "41", "亿元", quantity.Over},
		{"en", "40 percent", "40", "%", ""},
		{"en", "5,300+", "5300", "个", quantity.Over},
		{"en", "200 or more", "200", "家", quantity.Min},
		{"en", "ranks first", "1", "位次", ""},
		{"en", "800 million to 1.2 billion yuan", "8~12", "亿元", quantity.Range},
		{"en", "3.56 million m²", "356", "万平方米", ""},
		{"de", "115,83 Mrd Yuan", "1158.3", "亿元", ""},
		{"de", "über 4,1 Milliarden Yuan", "41", "亿元", quantity.Over},
	} {
		l, q := lang(t, c.id), qty(t, c.value, c.unit, c.qualifier)
		got := l.Read(c.text, units)
		if len(got) != 1 {
			t.Errorf("%s: %q is read as %d quantities: %+v", c.id, c.text, len(got), got)
		} else if d := got[0].Against(q); d != Same {
			t.Errorf("%s: %q is read with another %s: %+v", c.id, c.text, d, got[0])
		}
	}
}

func TestWhatIsNoQuantity(t *testing.T) {
	for id, texts := range map[string][]string{
		"zh": {"2023年6月", "2023年6月20日", "“一扇窗”", "三区三中心", "统一", "第十二条", "全市首批"},
		"en": {"June 2023", "in 2023", "the zone", "someone"},
	} {
		for _, text := range texts {
			if got := lang(t, id).Read(text, units); len(got) > 0 {
				t.Errorf("%s: %q is read as %+v", id, text, got)
			}
		}
	}
}

func TestDisagreementsHaveAName(t *testing.T) {
	data := qty(t, "1158.3", "亿元", "")
	for text, want := range map[string]Difference{
		"1158.3亿元": Same, "1158.3万元": OtherScale, "1153.8亿元": OtherValue, "1158.3亿吨": OtherUnit, "超1158.3亿元": OtherQualifier,
	} {
		if got := lang(t, "zh").Read(text, units)[0].Against(data); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	if got := lang(t, "en").Read("11.583 billion yuan", units)[0].Against(data); got != OtherScale {
		t.Errorf("亿 read as billion: %q", got)
	}
}

// Whatever value, unit and qualifier the data hold, every language reads back what it writes.
func TestEveryQuantityIsReadBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	ids := units.IDs()
	for range 20000 {
		q := randomQuantity(t, r, ids)
		for _, id := range Supported() {
			l := lang(t, id)
			text := l.Quantity(q)
			readBack(t, l, text, q)
			if t.Failed() {
				return
			}
		}
	}
}

func randomQuantity(t *testing.T, r *rand.Rand, ids []string) quantity.Quantity {
	id := ids[r.IntN(len(ids))]
	u, _ := units.Lookup(id)
	if u.Class == quantity.Rank {
		return qty(t, quantity.Int(1+r.IntN(30)).String(), id, "")
	}
	if u.Class != quantity.Share && u.Class != quantity.Point && u.Base != "CNY/t" && id != "小时" {
		id = []string{"", "万", "亿", "万亿"}[r.IntN(4)] + id
	}
	if _, ok := units.Lookup(id); !ok || u.ID == "年" {
		id = u.ID
	}
	value := quantity.Int(1 + r.IntN([]int{10, 1000, 1000000}[r.IntN(3)])).Shift(-r.IntN(3)).String()
	if u.ID == "年" {
		value = "3"
	}
	q := append([]quantity.Qualifier{quantity.Exact}, quantity.Qualifiers...)[r.IntN(1+len(quantity.Qualifiers))]
	if q == quantity.Range {
		value += "~" + value + "9"
	}
	return qty(t, value, id, q)
}
