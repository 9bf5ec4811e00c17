package intent

import "testing"

func TestDuration(t *testing.T) {
	for want, seconds := range map[string]float64{
		"0 s":            0,
		"119 s":          119,
		"2 min":          120,
		"150 s":          150,
		"15 min 30 s":    930,
		"1 h 6 min 30 s": 3990,
		"24 h":           86400,
		"2 days 1 h":     176400,
		"7 days":         604800,
		"400.5 s":        400.5,
	} {
		if got := Duration(seconds); got != want {
			t.Errorf("Duration(%g) = %q, want %q", seconds, got, want)
		}
	}
}
