package locale

import "lvjin/internal/calendar"

// differentDates says how two dates differ. What one leaves out that the other has told before, such as the year of
// 6月20日, is taken from the other.
func differentDates(a, b *Value) Difference {
	if isRelative(a) || isRelative(b) {
		return Same
	}
	p, q := completed(a.Period, b.Period), completed(b.Period, a.Period)
	if d := differentPeriods(a, b, p, q); d != Same {
		return d
	}
	if p.Open != q.Open && !a.maybe && !b.maybe {
		return OtherQualifier
	}
	return Same
}

func differentPeriods(a, b *Value, p, q calendar.Period) Difference {
	sameStart, sameEnd := p.From.First() == q.From.First(), p.Last() == q.Last()
	switch {
	case sameStart && sameEnd:
		if p.Open && q.Open && a.Mark != EndOf && b.Mark != EndOf {
			return Same // since 2023 is since the start of 2023
		}
		if p.From.Half+p.From.Quarter > 0 && a.Mark != StartOf && b.Mark != StartOf {
			return Same // 三季度 of a stock is its end
		}
		return differentMarks(a.Mark, b.Mark)
	case p.To.IsZero() != q.To.IsZero():
		if p.From == q.From || !q.To.IsZero() && p.From == q.To || !p.To.IsZero() && q.From == p.To {
			return OtherRange
		}
		return OtherDate
	case !p.To.IsZero():
		if sameStart || sameEnd {
			return OtherRange
		}
		return OtherDate
	case edge(a.Mark, p.From) == q.From || edge(b.Mark, q.From) == p.From:
		return Same
	case contains(p.From, q.From) || contains(q.From, p.From):
		return OtherPrecision
	}
	return OtherDate
}

// edge is the day that “the end of June” or “the start of June” comes down to.
func edge(m Mark, d calendar.Date) calendar.Date {
	switch m {
	case EndOf:
		return d.Last()
	case StartOf:
		return d.First()
	}
	return calendar.Date{Year: -1}
}

func differentMarks(m, n Mark) Difference {
	switch {
	case m == n:
		return Same
	case m == "" || n == "":
		return OtherPrecision
	}
	return OtherDate
}

func contains(d, e calendar.Date) bool {
	return d.First().Compare(e.First()) <= 0 && d.Last().Compare(e.Last()) >= 0
}

// completed gives p with the year and month that only q names.
func completed(p, q calendar.Period) calendar.Period {
	from, to := p.From, p.To
	if from.Year == 0 {
		from.Year = q.From.Year
		if to.Year == 0 && !to.IsZero() {
			to.Year = or(q.To.Year, q.From.Year)
		}
	}
	if from.Month == 0 && from.Day > 0 {
		from.Month = q.From.Month
	}
	return calendar.Period{From: from, To: to, Open: p.Open}
}

func or(a, b int) int {
	if a != 0 {
		return a
	}
	return b
}
