package quantity

import (
	"math/big"
	"strings"
	"testing"
	"testing/quick"
)

func decimal(t testing.TB, s string) Decimal {
	t.Helper()
	d, err := ParseDecimal(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestADecimalIsWrittenAsItWasRead(t *testing.T) {
	for _, s := range []string{"0", "1158.3", "28.0", "-5.9", "0.50", "40", "123456789012345678901234567890.12", "0." + strings.Repeat("0", 300) + "7"} {
		if got := decimal(t, s).String(); got != s {
			t.Errorf("%s is written %s", s, got)
		}
	}
	for _, s := range []string{"", "-", ".5", "5.", "1,158", "1e3", "１２", "4.1b", "--1", " 1"} {
		if d, err := ParseDecimal(s); err == nil {
			t.Errorf("%q is read as %s", s, d)
		}
	}
}

func TestAWholeNumberIsAnInt(t *testing.T) {
	for s, want := range map[string]int{"0": 0, "7": 7, "-12": -12, "40.0": 40, "123456789": 123456789} {
		if n, ok := decimal(t, s).Int(); !ok || n != want {
			t.Errorf("%s is %d %t", s, n, ok)
		}
	}
	if n, ok := Int(40).Shift(2).Int(); !ok || n != 4000 {
		t.Errorf("40 × 10² is %d %t", n, ok)
	}
	for _, s := range []string{"0.5", "1.5", "1234567890", "0.04"} {
		if n, ok := decimal(t, s).Int(); ok {
			t.Errorf("%s is %d", s, n)
		}
	}
}

func TestShiftingKeepsTheDigits(t *testing.T) {
	for _, c := range []struct {
		s     string
		power int
		want  string
	}{
		{"1158.3", -1, "115.83"}, {"40", -1, "4"}, {"40.0", -1, "4.00"}, {"8.2", 2, "820"}, {"6.4", 4, "64000"}, {"28.0", -1, "2.80"}, {"5", -3, "0.005"}, {"0.40", 1, "4.0"},
	} {
		if got := decimal(t, c.s).Shift(c.power).String(); got != c.want {
			t.Errorf("%s × 10^%d is %s, want %s", c.s, c.power, got, c.want)
		}
	}
}

// Comparing, adding and shifting agree with math/big for any numbers.
func TestArithmeticIsExact(t *testing.T) {
	rat := func(n int64, e int8) (Decimal, *big.Rat) {
		power := int(e % 30)
		d := decimal(t, big.NewInt(n).String()).Shift(power)
		r := new(big.Rat).SetInt64(n)
		p := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(power, -power))), nil))
		if power < 0 {
			return d, r.Quo(r, p)
		}
		return d, r.Mul(r, p)
	}
	agree := func(n int64, e int8, m int64, f int8) bool {
		d, r := rat(n, e)
		x, s := rat(m, f)
		return d.Rat().Cmp(r) == 0 && d.Cmp(x) == r.Cmp(s) && d.Plus(x).Rat().Cmp(new(big.Rat).Add(r, s)) == 0 && d.Equal(d.Shift(3).Shift(-3))
	}
	if err := quick.Check(agree, &quick.Config{MaxCount: 5000}); err != nil {
		t.Error(err)
	}
}

func TestUnitsMayHaveAPowerOfTenBeforeThem(t *testing.T) {
	units := Builtin()
	for id, want := range map[string]Unit{
		"亿元":    {Base: "CNY", Power: 8},
		"万亿元":   {Base: "CNY", Power: 12},
		"万平方公里": {Base: "m2", Power: 10, Named: 6},
		"千瓦时":   {Base: "kWh"},
		"万千瓦时":  {Base: "kWh", Power: 4},
		"厘米":    {Base: "m", Power: -2, Named: -2},
	} {
		got, ok := units.Lookup(id)
		if !ok || got.Base != want.Base || got.Power != want.Power || got.Named != want.Named || got.ID != id {
			t.Errorf("%s is %+v", id, got)
		}
	}
	if u, ok := units.Lookup("亿圆"); ok {
		t.Errorf("亿圆 is %+v", u)
	}
}

func TestTenTimesWrongIsNoticed(t *testing.T) {
	yuan, _ := Builtin().Lookup("亿元")
	q := func(s string) Quantity { return Quantity{Value: decimal(t, s), Unit: yuan} }
	for _, c := range []struct {
		a, b string
		n    int
		ok   bool
	}{{"1158.3", "115.83", 1, true}, {"90", "900", -1, true}, {"90", "90", 0, false}, {"90", "91", 0, false}, {"0", "0", 0, false}} {
		if n, ok := q(c.a).PowerOfTen(q(c.b)); n != c.n || ok != c.ok {
			t.Errorf("%s and %s: 10^%d %t", c.a, c.b, n, ok)
		}
	}
}

func FuzzParseDecimal(f *testing.F) {
	for _, s := range []string{"1158.3", "-0.50", "+7", "0.0", "00012"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDecimal(s)
		if err != nil {
			return
		}
		again, err := ParseDecimal(d.String())
		if err != nil || !again.Equal(d) {
			t.Errorf("%q is written %s, read back as %s (%v)", s, d, again, err)
		}
	})
}
