package accuracy

import "slices"

const (
	// slowPace is what a thousand resources may take without a word, in seconds.
	slowPace = 1.0
	// shortRun is how long a run may take beyond its start before its pace means
	// anything: less is what other work on the machine adds.
	shortRun = 0.1
	// muchMemory is what a run may hold without a word, in megabytes.
	muchMemory = 500
)

// Start is what a run costs before it has read anything to speak of: one
// provider block and no resource.
type Start struct {
	Processors int     `column:"processors"`
	Seconds    float64 `column:"seconds"`
	PeakMB     float64 `column:"peak_mb"`
}

func (Start) problem() error { return nil }

// Pace is the time of a run beyond its start by a thousand resources, in
// seconds.
func (d Data) Pace(r Repository) float64 {
	return max(0, r.Seconds-d.Start.Seconds) * 1000 / float64(max(1, r.Resources))
}

// Slow says whether a run takes longer than its resources explain, or holds
// much memory.
func (d Data) Slow(r Repository) bool {
	return r.PeakMB > muchMemory || r.Seconds-d.Start.Seconds > shortRun && d.Pace(r) > slowPace
}

// SlowOnes lists the repositories whose runs need a word.
func (d Data) SlowOnes() []Repository {
	return slices.DeleteFunc(d.Of(""), func(r Repository) bool { return !d.Slow(r) })
}

// MedianSeconds is the time that half of the runs stay under.
func (d Data) MedianSeconds() float64 {
	return d.median(func(r Repository) float64 { return r.Seconds })
}

// MedianMB is the memory that half of the runs stay under.
func (d Data) MedianMB() float64 {
	return d.median(func(r Repository) float64 { return r.PeakMB })
}

func (d Data) median(of func(Repository) float64) float64 {
	if len(d.Repositories) == 0 {
		return 0
	}
	var all []float64
	for _, r := range d.Repositories {
		all = append(all, of(r))
	}
	slices.Sort(all)
	return all[len(all)/2]
}
