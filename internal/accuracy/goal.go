package accuracy

import (
	"fmt"
	"strconv"
)

// acceptedShare is how many of a hundred warnings their owner has to accept.
const acceptedShare = 95

// Goal is a promise of the project, with how far it is kept.
type Goal struct {
	// Name is the promise in a few words.
	Name string
	// First and Now are the figures of the first pass and of the present program.
	First, Now string
	Met        bool
}

// Goals measures what the project promises of its findings.
func (d Data) Goals() []Goal {
	return []Goal{d.undisputed(), d.accepted(), d.silent(), d.placed(), d.explained()}
}

// undisputed asks that no error can be disputed.
func (d Data) undisputed() Goal {
	first, now := d.Findings.First("error"), d.Findings.Now("error")
	return Goal{
		Name:  "no error that a senior engineer would dispute",
		First: fmt.Sprintf("%d of %d", first.Disputed(), first.All()),
		Now:   fmt.Sprintf("%d of %d", now.Disputed(), now.All()),
		Met:   now.Disputed() == 0,
	}
}

// accepted asks that the owners accept most warnings.
func (d Data) accepted() Goal {
	first, now := d.Findings.First("warning"), d.Findings.Now("warning")
	return Goal{
		Name:  fmt.Sprintf("%d %% of warnings accepted", acceptedShare),
		First: percent(first.True, first.All()),
		Now:   percent(now.True, now.All()),
		Met:   now.True*100 >= now.All()*acceptedShare,
	}
}

// silent asks that nothing is said of a single-region repository, unless a
// cloud refuses what it has.
func (d Data) silent() Goal {
	var first, now, refused int
	for _, r := range d.SingleRegion() {
		found := d.Findings.In(r.Repository)
		first += found.First("").All()
		now += found.Now("").All()
		refused += found.Now("error").True
	}
	goal := Goal{
		Name:  "no finding in a single-region repository without rule files",
		First: strconv.Itoa(first),
		Now:   strconv.Itoa(now),
		Met:   now == refused,
	}
	if refused > 0 {
		goal.Now += fmt.Sprintf(", of which %d that the cloud refuses", refused)
	}
	return goal
}

// placed asks that no region is wrong.
func (d Data) placed() Goal {
	wrong := d.Answers.Checked("", "wrong")
	return Goal{
		Name:  "no region wrong, of those checked by hand",
		First: fmt.Sprintf("%d of %d blind", d.Blind.Count("", "wrong"), len(d.Blind)),
		Now:   fmt.Sprintf("%d of %d", wrong, len(d.Answers)),
		Met:   wrong == 0,
	}
}

// explained asks for a word where a run takes long or much memory.
func (d Data) explained() Goal {
	var unexplained int
	for _, r := range d.SlowOnes() {
		if r.Why == "" {
			unexplained++
		}
	}
	return Goal{
		Name:  fmt.Sprintf("within %.0f s for a thousand resources and %d MB, or explained", slowPace, muchMemory),
		First: "not measured",
		Now:   fmt.Sprintf("%d beyond, %d unexplained", len(d.SlowOnes()), unexplained),
		Met:   unexplained == 0,
	}
}
