package checklist

import (
	"fmt"
	"maps"

	"github.com/regionlint/regionlint/internal/intent"
)

// kind is how claims with one key are put into words, and how the code is
// asked whether it keeps them.
type kind struct {
	words func(value any) string
	judge func(s *system, value any) shown
}

// of makes a kind of functions on the type that claims with its key have.
func of[T any](words func(value T) string, judge func(s *system, value T) shown) kind {
	return kind{
		words: func(value any) string {
			if stated, ok := value.(T); ok {
				return words(stated)
			}
			return fmt.Sprint(value)
		},
		judge: func(s *system, value any) shown {
			if stated, ok := value.(T); ok {
				return judge(s, stated)
			}
			return unread()
		},
	}
}

// kinds has the kinds by the key of the claim. Each group stands in the file
// of its name.
func kinds() map[string]kind {
	all := map[string]kind{}
	for _, group := range []map[string]kind{
		placeKinds(), objectiveKinds(), trafficKinds(), healthKinds(),
		replicationKinds(), residencyKinds(), egressKinds(), tierKinds(),
		temperatureKinds(), facilityKinds(),
	} {
		maps.Copy(all, group)
	}
	return all
}

// describe puts a claim into words.
func (s *system) describe(c intent.Claim) string {
	words := fmt.Sprintf("%s: %v", c.Key, c.Value)
	if known, ok := s.kinds[c.Key]; ok {
		words = known.words(c.Value)
	}
	if c.Environment != "" {
		words += " (in " + c.Environment + ")"
	}
	return words
}

// judge asks the code whether it keeps a claim.
func (s *system) judge(c intent.Claim) shown {
	known, ok := s.kinds[c.Key]
	if !ok {
		return unread()
	}
	answer := known.judge(s, c.Value)
	if files := s.document.Unread; answer.mark == Kept && len(files) > 0 {
		// Half a file can hide a region as well as a copy.
		return lacks("%s could not be read in full", files[0])
	}
	return answer
}

// unread is the answer where the code has no place that would tell.
func unread() shown { return lacks("regionlint does not read this off code") }
