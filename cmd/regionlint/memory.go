package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

const (
	// collectFrom is the heap, in bytes, from which garbage is collected. Most
	// runs end before they have used it.
	collectFrom = 64 << 20
	// garbage is how much of it, in bytes, may stand between two collections.
	garbage = 144 << 20
	// mostGarbage and leastGarbage bound that, in percent of what is in use: a
	// small heap has little garbage, and a large one is not searched for little.
	mostGarbage, leastGarbage = 125, 50
	// inUse is what the last collection has found to be in use.
	inUse = "/gc/heap/live:bytes"
)

// deferCollection leaves garbage alone until the heap has grown to collectFrom.
// A hook on one module lives for tens of milliseconds, of which collections that
// free next to nothing took a quarter (docs/speed.md). From then on, the larger
// the heap is, the smaller a part of it is garbage. Who sets GOGC or GOMEMLIMIT
// is obeyed.
func deferCollection() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(collectFrom)
	afterCollection(func() {
		tuneCollection()
		debug.SetMemoryLimit(math.MaxInt64)
	})
}

// tuneCollection says how far the heap may grow until the next collection, and
// says so anew after that.
func tuneCollection() {
	sample := []metrics.Sample{{Name: inUse}}
	metrics.Read(sample)
	debug.SetGCPercent(growth(sample[0].Value.Uint64()))
	afterCollection(tuneCollection)
}

// growth is by how many percent a heap may grow of which so many bytes are in use.
func growth(inUse uint64) int {
	percent := uint64(garbage) * 100 / max(inUse, 1)
	return int(max(min(percent, mostGarbage), leastGarbage))
}

// afterCollection calls a function after the next collection, once.
func afterCollection(call func()) {
	// Nothing holds on to it: the next collection frees it.
	first := new([64]byte)
	runtime.AddCleanup(first, func(struct{}) { call() }, struct{}{})
}
