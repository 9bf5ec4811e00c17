package topology

// TypeNames lists every type of the catalogue, for the published schema.
func (c *Catalogue) TypeNames() []string { return c.typeNames() }
