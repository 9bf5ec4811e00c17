//go:build unix

package survey

import (
	"os"
	"runtime"
	"syscall"
)

// peakMB is the most memory that a process held, in megabytes.
func peakMB(state *os.ProcessState) float64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	unit := int64(1024)
	if runtime.GOOS == "darwin" {
		unit = 1 // counts bytes, where others count kilobytes
	}
	return float64(usage.Maxrss*unit) / 1e6
}
