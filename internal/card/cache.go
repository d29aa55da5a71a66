package card

import (
	"maps"
	"sync"
	"sync/atomic"
)

// capacity is how many values a cache keeps at most: as many pieces take about fifteen megabytes.
const capacity = 10_000

// A cache keeps what is dear to find, until it is full and begins anew. It is read much more often than added to: reading
// takes no lock, and what was added is published when it was asked for so often that publishing costs no more than that.
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
	if c.all == nil || len(c.all) == capacity {
		c.all, c.asked = map[K]V{}, 0
		c.published.Store(nil)
	}
	c.all[key] = v
	return v
}
