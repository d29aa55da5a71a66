package locale

import (
	"reflect"
	"sync/atomic"

	"lvjin/internal/quantity"
)

// kept is what was made of the table of units that was last read with. A site has one table, and reads every block of every
// text with it.
type kept[T any] struct {
	last atomic.Pointer[madeOf[T]]
}

type madeOf[T any] struct {
	units quantity.Units
	size  int // a table grows while a site is loaded
	made  T
}

// of gives what was made of a table, or makes it.
func (k *kept[T]) of(units quantity.Units, from func(quantity.Units) T) *T {
	last := k.last.Load()
	if last == nil || last.size != len(units) || !sameTable(last.units, units) {
		last = &madeOf[T]{units, len(units), from(units)}
		k.last.Store(last)
	}
	return &last.made
}

// sameTable reports whether two tables are one.
func sameTable(a, b quantity.Units) bool {
	return reflect.ValueOf(a).UnsafePointer() == reflect.ValueOf(b).UnsafePointer()
}
