package accuracy

import "errors"

// Miss is something that the program should have said, found by reading the
// source.
type Miss struct {
	Set string `column:"set" form:"set"`
	Source
	Rule     string `column:"rule"     form:"rule"`
	Place    string `column:"place"    form:"place"`
	Resource string `column:"resource" form:"any"`
	Reason   string `column:"reason"   form:"text"`
	// Now says whether the program says it now: found or missed.
	Now string `column:"now" form:"text"`
	// Cause says why it was missed, and Mend what was changed.
	Cause string `column:"cause" form:"text"`
	Mend  string `column:"mend"  form:"any"`
}

func (m Miss) problem() error {
	if m.Now == "found" && m.Mend == "" {
		return errors.New("what is found now needs its mend")
	}
	return oneOf("state now", m.Now, []string{"found", "missed"})
}

// Found says whether the program says it now.
func (m Miss) Found() bool { return m.Now == "found" }

// MissedOf counts what the first pass missed of a rule, any for "", and what
// of it is still missed.
func (d Data) MissedOf(rule string) MissCount {
	var count MissCount
	for _, m := range d.Missed {
		if rule != "" && m.Rule != rule {
			continue
		}
		count.First++
		if !m.Found() {
			count.Now++
		}
	}
	return count
}

// MissCount counts what was missed in the first pass, and what still is.
type MissCount struct{ First, Now int }
