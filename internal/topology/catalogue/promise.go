package catalogue

import (
	"maps"
	"slices"
)

// Promise is something that rule files can name: what copies data, leads users
// between regions or exercises a failover.
type Promise struct {
	// Title is what messages call it ("an Aurora global database"), and Loss what
	// follows where nothing sets it up.
	Title string `json:"title"`
	Loss  string `json:"loss"`
	// For are the types of what it is for, and Things what messages call those.
	// Engines are the starts of the engines of datastores, none for any engine.
	For     []string `json:"for"`
	Things  string   `json:"things"`
	Engines []string `json:"engines"`
	// By is what sets it up, beside what the types of datastores say of themselves.
	By []SetUp `json:"by"`
	// Source is the document that the facts come from.
	Source string `json:"source"`
}

// SetUp is a resource that sets something up: by being there, by a flag, or by
// a block at a path through lists of blocks: "rule.copy_action".
type SetUp struct {
	Type  string `json:"type"`
	Flag  string `json:"flag"`
	Block string `json:"block"`
}

// NamedSetUp is what sets something up, with its name.
type NamedSetUp struct {
	SetUp
	Name string
}

// indexPromises writes beside the types what they set up.
func (c *Catalogue) indexPromises() {
	for _, name := range slices.Sorted(maps.Keys(c.Promises)) {
		for _, by := range c.Promises[name].By {
			described := c.listed(c.Clouds["aws"], by.Type)
			described.SetsUp = append(described.SetsUp, NamedSetUp{SetUp: by, Name: name})
		}
	}
}
