package quantity

import (
	"cmp"
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// Decimal is an exact decimal number of any length that remembers the digits it was written with, so that a figure is
// never given more or fewer of them than its source has. The zero Decimal is the number 0.
type Decimal struct {
	digits string // no sign, no point, no zeros before the others; "" is 0
	exp    int    // the value is digits × 10^exp
	neg    bool
	point  bool // written with a decimal point: then every digit counts, trailing zeros too
}

// ParseDecimal reads digits with an optional sign and decimal point: "1158.3", "-0.50", "+7". Grouping marks belong to
// languages and are taken off by package locale.
func ParseDecimal(s string) (Decimal, error) {
	rest, d := s, Decimal{}
	if rest != "" && (rest[0] == '-' || rest[0] == '+') {
		d.neg, rest = rest[0] == '-', rest[1:]
	}
	whole, fraction, point := strings.Cut(rest, ".")
	if !isDigits(whole) || point && !isDigits(fraction) {
		return Decimal{}, fmt.Errorf("%q is not a decimal number", s)
	}
	d.digits, d.exp, d.point = strings.TrimLeft(whole+fraction, "0"), -len(fraction), point
	return d, nil
}

// Int is the Decimal of a whole number.
func Int(n int) Decimal {
	digits := strings.TrimLeft(strconv.Itoa(n), "-")
	return Decimal{neg: n < 0, digits: strings.TrimLeft(digits, "0")}
}

// Int is the number as an int, if it is a whole number of at most nine digits.
func (d Decimal) Int() (n int, ok bool) {
	if d.Sign() == 0 {
		return 0, true
	}
	if m := d.Magnitude(); m < 1 || m > 9 || !d.isWhole() {
		return 0, false
	}
	for i := range d.Magnitude() {
		n *= 10
		if i < len(d.digits) {
			n += int(d.digits[i] - '0')
		}
	}
	if d.neg {
		n = -n
	}
	return n, true
}

// isWhole reports whether there is nothing but zeros after the decimal point.
func (d Decimal) isWhole() bool {
	return strings.Trim(d.digits[min(max(d.Magnitude(), 0), len(d.digits)):], "0") == ""
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// Shift multiplies by a power of ten, exactly, and keeps the digits as written.
func (d Decimal) Shift(power int) Decimal {
	d.exp += power
	return d
}

// Times multiplies by a whole number that has no factor to lose digits by, such as 10 for 成 (tenths).
func (d Decimal) Times(n int64) Decimal {
	v, ok := new(big.Int).SetString("0"+d.digits, 10)
	if !ok {
		return d // unreachable: digits are digits
	}
	v.Mul(v, big.NewInt(n))
	d.digits = strings.TrimLeft(v.String(), "0")
	return d
}

// Plus adds two decimals exactly.
func (d Decimal) Plus(e Decimal) Decimal {
	exp := min(d.exp, e.exp)
	sum := new(big.Int).Add(d.scaled(exp), e.scaled(exp))
	neg := sum.Sign() < 0
	return Decimal{strings.TrimLeft(sum.Abs(sum).String(), "0"), exp, neg, d.point || e.point}
}

// Neg is the number with the other sign.
func (d Decimal) Neg() Decimal {
	d.neg = !d.neg
	return d
}

func (d Decimal) scaled(exp int) *big.Int {
	v, _ := new(big.Int).SetString("0"+d.digits+strings.Repeat("0", d.exp-exp), 10)
	if d.neg {
		v.Neg(v)
	}
	return v
}

// Rat is the number for arithmetic whose result is not printed as a figure.
func (d Decimal) Rat() *big.Rat {
	r := new(big.Rat).SetInt(d.scaled(min(d.exp, 0)))
	if d.exp < 0 {
		r.Quo(r, new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-d.exp)), nil)))
	}
	return r
}

// Sign is -1, 0 or 1.
func (d Decimal) Sign() int {
	switch {
	case d.digits == "":
		return 0
	case d.neg:
		return -1
	}
	return 1
}

// Cmp compares two numbers by value: 1.50 and 1.5 are equal.
func (d Decimal) Cmp(e Decimal) int {
	if s, t := d.Sign(), e.Sign(); s != t || s == 0 {
		return cmp.Compare(s, t)
	}
	sign := d.Sign()
	if m, n := d.Magnitude(), e.Magnitude(); m != n {
		return sign * cmp.Compare(m, n)
	}
	return sign * strings.Compare(strings.TrimRight(d.digits, "0"), strings.TrimRight(e.digits, "0"))
}

// Equal reports whether two numbers have the same value.
func (d Decimal) Equal(e Decimal) bool {
	return d.exp == e.exp && d.digits == e.digits && d.neg == e.neg || d.Cmp(e) == 0
}

// Magnitude is the number of digits before the decimal point: 3 for 820, 0 for 0.5, -1 for 0.05. That of 0 is 0.
func (d Decimal) Magnitude() int {
	if d.Sign() == 0 {
		return 0
	}
	return len(d.digits) + d.exp
}

// Parts gives the digits before and after the decimal point. Digits that were written are all given; zeros at the end
// that stood for scale only (the last one of 40 in 4.0 billion) are not.
func (d Decimal) Parts() (whole, fraction string) {
	digits := d.digits
	if d.exp >= 0 {
		digits += strings.Repeat("0", min(d.exp, maxShown))
	} else {
		digits = strings.Repeat("0", max(1-len(digits)-d.exp, 0)) + digits
		whole, fraction = digits[:len(digits)+d.exp], digits[len(digits)+d.exp:]
		if !d.point {
			fraction = strings.TrimRight(fraction, "0")
		}
		digits = whole
	}
	if digits = strings.TrimLeft(digits, "0"); digits == "" {
		digits = "0"
	}
	return digits, fraction
}

// maxShown bounds the zeros that Parts writes out for a power of ten; no unit has one near it.
const maxShown = 200

// Digits is how many digits of the number tell something: those written, without zeros at either end.
func (d Decimal) Digits() int { return len(strings.Trim(d.digits, "0")) }

// Negative reports whether the number is below 0.
func (d Decimal) Negative() bool { return d.Sign() < 0 }

// String writes the number with a point and without grouping, as data files do.
func (d Decimal) String() string {
	whole, fraction := d.Parts()
	if fraction != "" {
		whole += "." + fraction
	}
	if d.Negative() {
		return "-" + whole
	}
	return whole
}
