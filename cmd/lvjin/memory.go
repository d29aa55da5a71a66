package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// room is the memory, in bytes, that a run may hold before garbage has to be looked for at every doubling.
const room = 300 << 20

// takeRoom lets garbage gather while there is room, since looking for it is work that a run of seconds may spare: until
// it is three times what is in use, but no further than to the end of the room. A site that needs more than half of the
// room is collected at the usual pace, without a limit, against which the collector would run without end. GOGC and
// GOMEMLIMIT stand in for both, where they are set.
func takeRoom() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetGCPercent(300)
	debug.SetMemoryLimit(room)
	watchRoom()
}

// watchRoom gives up the limit after the collection that finds more than half of the room in use.
func watchRoom() {
	type sentinel struct{ _ *sentinel }
	runtime.AddCleanup(new(sentinel), func(struct{}) {
		if inUse() < room/2 {
			watchRoom()
			return
		}
		debug.SetGCPercent(100)
		debug.SetMemoryLimit(math.MaxInt64)
	}, struct{}{})
}

// inUse is what the last collection found in use, in bytes.
func inUse() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
