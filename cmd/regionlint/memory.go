package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
)

const (
	// collectFrom is the heap, in bytes, from which garbage is collected. Most
	// runs end before they have used it.
	collectFrom = 64 << 20
	// collectPercent is how much the heap may grow between collections from then on.
	collectPercent = 125
)

// deferCollection leaves garbage alone until the heap has grown to collectFrom.
// A hook on one module lives for tens of milliseconds, of which collections that
// free next to nothing took a quarter (docs/speed.md). Who sets GOGC or
// GOMEMLIMIT is obeyed.
func deferCollection() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(collectFrom)
	// The first collection frees this, and with it the brake.
	first := new([64]byte)
	runtime.AddCleanup(first, func(struct{}) {
		debug.SetGCPercent(collectPercent)
		debug.SetMemoryLimit(math.MaxInt64)
	}, struct{}{})
}
