// Package spelling finds what a mistyped word was meant to be. It knows no
// vocabulary of its own.
package spelling

import (
	"fmt"

	"github.com/agext/levenshtein"
)

// Nearest returns the known word that is closest to a mistyped one, or "" where
// none is close enough to be meant.
func Nearest(word string, known []string) string {
	nearest, best := "", len(word)/2+1
	for _, candidate := range known {
		if distance := levenshtein.Distance(word, candidate, nil); distance < best {
			nearest, best = candidate, distance
		}
	}
	return nearest
}

// Suggestion returns " Did you mean X?" for Nearest, or "".
func Suggestion(word string, known []string) string {
	nearest := Nearest(word, known)
	if nearest == "" {
		return ""
	}
	return fmt.Sprintf(" Did you mean %s?", nearest)
}
