package card

import (
	"maps"
	"sync"
	"sync/atomic"
)

// most is how many values a cache keeps: of pieces they take about fifteen megabytes.
const most = 10_000

// A cache keeps what is dear to find. Cards read it much more often than they add to it: reading takes no lock, and what
// is added is published where it was asked for often enough that it costs no more than asking.
type cache[K comparable, V any] struct {
	published atomic.Pointer[map[K]V]
	mu        sync.Mutex
	all       map[K]V
	asked     int // how often for what is not published yet
}

// get finds a value, if it is there.
func (c *cache[K, V]) get(key K) (V, bool) {
	if list := c.published.Load(); list != nil {
		if v, ok := (*list)[key]; ok {
			return v, true
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.all[key]
	if c.asked++; ok && c.asked > len(c.all) {
		list := maps.Clone(c.all)
		c.published.Store(&list)
		c.asked = 0
	}
	return v, ok
}

// keep adds a value. Where another was added first, it is that one.
func (c *cache[K, V]) keep(key K, v V) V {
	c.mu.Lock()
	defer c.mu.Unlock()
	if kept, ok := c.all[key]; ok {
		return kept
	}
	if c.all == nil || len(c.all) == most {
		c.all, c.asked = map[K]V{}, 0
		c.published.Store(nil)
	}
	c.all[key] = v
	return v
}
