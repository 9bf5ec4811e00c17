package topology

import "slices"

// TypeNames lists every type of which the catalogue knows more than where it
// is, sorted: those that the published schema names.
func (c *Catalogue) TypeNames() []string {
	names := make([]string, 0, len(c.types))
	for name, described := range c.types {
		if !described.placed {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
