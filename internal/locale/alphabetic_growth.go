package locale

import (
	"strings"
	"unicode/utf8"

	"lvjin/internal/quantity"
)

// growth finds out whether a number is that of a rise or a fall, and by or to how much.
func (s *alphabeticScan) growth(v *Value) {
	move, direction := s.moveBefore(v.Start)
	if direction == 0 && move == "" && v.Unit.Class != quantity.Count {
		if direction = s.moveAfter(v.End); direction != 0 {
			move = By
		}
	}
	v.Move = move
	if move == To {
		return
	}
	if v.Unit.Base == "times" && direction > 0 { // in “by 1.5 times” it stays open what is counted
		v.maybe, v.Move = true, ""
	}
	v.rises, v.falls = v.rises || direction > 0, direction < 0
	if v.falls && !v.Value.Negative() {
		v.Value = v.Value.Neg()
	}
}

// moveBefore reads “fell by”, “down”, “an increase of”, “cut costs to” before a number.
func (s *alphabeticScan) moveBefore(i int) (m Move, direction int) {
	last, at := s.wordBefore(i)
	if last == "" {
		return "", 0
	}
	if d := s.direction(last); d != 0 {
		return By, d
	}
	p := &s.prose
	switch {
	case strings.EqualFold(last, p.by):
		if d := s.directionWithin(at, 8); d != 0 {
			return By, d
		}
	case strings.EqualFold(last, p.to):
		if s.directionWithin(at, 8) != 0 || s.fromBefore(at) {
			return To, 0
		}
	case strings.EqualFold(last, p.of):
		if d := s.directionWithin(at, 2); d != 0 {
			return By, d
		}
	}
	return "", 0
}

// fromBefore reports whether the value before i is where a move came from or by how much it went: from 10% to 20%, by 2
// points to 20%.
func (s *alphabeticScan) fromBefore(i int) bool {
	v := s.last(i, 1)
	return v != nil && v.Kind == Amount && (v.Move == By || endsInWord(trimSpace(s.text[:v.Start]), s.prose.from))
}

// directionWithin looks for the nearest word of rise or fall among some words before i, in the same clause.
func (s *alphabeticScan) directionWithin(i, most int) int {
	for range most {
		word, at := s.wordBefore(i)
		if word == "" {
			return 0
		}
		if d := s.direction(word); d != 0 {
			return d
		}
		i = at
	}
	return 0
}

func (s *alphabeticScan) direction(word string) int {
	d, _ := s.directions.at(word)
	return d
}

// wordBefore gives the word before i, if only spaces and hyphens are between.
func (s *alphabeticScan) wordBefore(i int) (word string, at int) {
	end := len(trimEnd(s.text[:i], spaces+"-~"))
	at = end
	for at > 0 {
		size := 1
		if b := s.text[at-1]; b >= utf8.RuneSelf {
			var r rune
			if r, size = utf8.DecodeLastRuneInString(s.text[:at]); !isLetter(r) {
				break
			}
		} else if !isLatin(b) && !isDigit(b) {
			break
		}
		at -= size
	}
	return s.text[at:end], at
}

// moveAfter reads “18.3% increase” and “18.3% lower” after a number.
func (s *alphabeticScan) moveAfter(i int) int {
	for range 4 {
		at := skipSpace(s.text, i)
		word := wordAt(s.text, at)
		if word == "" || at == i && i > 0 && isLatin(s.text[i-1]) {
			return 0
		}
		if d, known := s.moves.at(word); d != 0 || !known {
			return d
		}
		i = at + len(word)
	}
	return 0
}

var growthFillers = []string{"year", "on", "over", "annual", "average", "net", "cumulative", "quarter", "yoy"}
