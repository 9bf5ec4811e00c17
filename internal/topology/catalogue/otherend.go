package catalogue

import (
	"regexp"
	"slices"
	"strings"
)

// OtherEnd says which arguments name something that may well be in another region
// than the resource: what it copies from or to, a peer, where logs and events go.
type OtherEnd struct {
	// Words are those in the names of such arguments, blocks and settings.
	Words []string `json:"words"`
	// Types lists such arguments of types, "*" for all of them. The name of a type
	// can end in "*".
	Types map[string][]string `json:"types"`
	// Here lists arguments that have one of the words, and mean the resource's own
	// region all the same.
	Here map[string][]string `json:"here"`
}

var (
	blockIndex = regexp.MustCompile(`\[\d+\]`)
	pathWord   = regexp.MustCompile(`[a-zA-Z0-9]+`)
)

// NamesOtherEnd says whether an argument of a type can name something of another
// region on purpose.
func (c *Cloud) NamesOtherEnd(resourceType, path string) bool {
	plain := blockIndex.ReplaceAllString(path, "")
	listed := func(arguments []string) bool {
		return slices.ContainsFunc(arguments, func(argument string) bool {
			return argument == "*" || plain == argument || strings.HasPrefix(plain, argument+".")
		})
	}
	if listed(c.OtherEnd.Here[resourceType]) {
		return false
	}
	for name, arguments := range c.OtherEnd.Types {
		if Matches(resourceType, []string{name}) && listed(arguments) {
			return true
		}
	}
	return slices.ContainsFunc(pathWord.FindAllString(strings.ToLower(plain), -1), func(word string) bool {
		return slices.Contains(c.OtherEnd.Words, word)
	})
}
