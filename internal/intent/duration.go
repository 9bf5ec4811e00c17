package intent

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// The units in which people state a duration, in seconds.
const (
	minute = 60
	hour   = 60 * minute
	day    = 24 * hour
)

// Duration writes seconds in the units that people use: "45 s", "5 min",
// "1 h 6 min 30 s". What is short stays in seconds, and so compares easily.
func Duration(seconds float64) string {
	if isShort(seconds) {
		return strconv.FormatFloat(seconds, 'f', -1, 64) + " s"
	}
	var parts []string
	rest := int64(seconds)
	for _, unit := range []struct {
		seconds, from int64
		name          string
	}{{day, 2 * day, "days"}, {hour, hour, "h"}, {minute, minute, "min"}, {1, 1, "s"}} {
		if rest < unit.from {
			continue
		}
		parts = append(parts, fmt.Sprintf("%d %s", rest/unit.seconds, unit.name))
		rest %= unit.seconds
	}
	return strings.Join(parts, " ")
}

// isShort tells what is read best in seconds. Beyond a million years or so
// nothing is read well.
func isShort(seconds float64) bool {
	const few, some, most = 2 * minute, 5 * minute, 1 << 50
	whole := seconds == math.Trunc(seconds)
	return seconds < few || seconds > most || !whole || seconds < some && math.Mod(seconds, minute) != 0
}
