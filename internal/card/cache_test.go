package card

import (
	"sync"
	"testing"
)

func TestACacheKeepsWhatCameFirst(t *testing.T) {
	var c cache[string, int]
	if _, ok := c.get("a"); ok {
		t.Error("an empty cache has a value")
	}
	c.keep("a", 1)
	if got := c.keep("a", 2); got != 1 {
		t.Errorf("keep gives %d", got)
	}
	for range 5 { // before it is published and after
		if got, ok := c.get("a"); !ok || got != 1 {
			t.Errorf("get gives %d, %v", got, ok)
		}
	}
	if c.published.Load() == nil {
		t.Error("what is asked for is never published")
	}
}

// More than fit are kept by several at once: none is another, and there are never more than fit.
func TestACacheBeginsAnewWhenItIsFull(t *testing.T) {
	var c cache[int, int]
	var wait sync.WaitGroup
	for range 3 {
		wait.Go(func() {
			for i := range 3 * capacity {
				c.keep(i, -i)
				if got, ok := c.get(i / 2); ok && got != -(i/2) {
					t.Errorf("%d is %d", i/2, got)
				}
			}
		})
	}
	wait.Wait()
	if n := len(c.all); n == 0 || n > capacity {
		t.Errorf("%d values are kept", n)
	}
}
