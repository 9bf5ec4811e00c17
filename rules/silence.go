package rules

import "slices"

// unsilenced drops what another finding already says: one cause gives one
// finding. A rule silences those that its METADATA names, and an error silences
// the milder findings of its own rule, where both are about the same thing. A
// finding that is dropped still silences others: its cause is there.
func unsilenced(verdicts []verdict) []verdict {
	about := map[string][]verdict{}
	for _, v := range verdicts {
		for _, subject := range v.subjects() {
			about[subject] = append(about[subject], v)
		}
	}
	return slices.DeleteFunc(slices.Clone(verdicts), func(v verdict) bool {
		return slices.ContainsFunc(v.subjects(), func(subject string) bool {
			return slices.ContainsFunc(about[subject], func(other verdict) bool { return other.silences(v) })
		}) || slices.ContainsFunc(about[v.place()], func(other verdict) bool {
			return other.isAboutAll() && other.silences(v)
		})
	})
}

// silences says whether one verdict makes another about the same thing needless. Of
// one rule, both have to be about it first of all: what else they name can be the
// same for several.
func (v verdict) silences(other verdict) bool {
	if v.policy.ID == other.policy.ID {
		return v.severity > other.severity && v.subjects()[0] == other.subjects()[0]
	}
	return slices.Contains(v.policy.Silences, other.policy.ID)
}
