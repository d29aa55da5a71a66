package main

import (
	"math"
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// A small site is built within the room; the limit is given up for one that needs more than half of it.
func TestLimitIsGivenUpForALargeSite(t *testing.T) {
	t.Setenv("GOGC", "")
	t.Setenv("GOMEMLIMIT", "")
	t.Cleanup(func() {
		debug.SetGCPercent(100)
		debug.SetMemoryLimit(math.MaxInt64)
	})
	takeRoom()
	collect()
	if limit := debug.SetMemoryLimit(-1); limit != room {
		t.Errorf("with little in use the limit is %d, not %d", limit, room)
	}
	large := make([]byte, room/2+1)
	for debug.SetMemoryLimit(-1) == room { // else the test runs into its own limit of time
		collect()
	}
	if percent := debug.SetGCPercent(100); percent != 100 {
		t.Errorf("the percentage of a large site is %d, not 100", percent)
	}
	runtime.KeepAlive(large)
}

// collect collects garbage and lets the cleanups run.
func collect() {
	runtime.GC()
	time.Sleep(time.Millisecond)
}

// What is set from outside is not overruled.
func TestMemorySettingsFromOutsideStay(t *testing.T) {
	t.Setenv("GOMEMLIMIT", "1GiB")
	takeRoom()
	if percent := debug.SetGCPercent(100); percent != 100 {
		t.Errorf("the percentage is %d, not 100", percent)
	}
}
