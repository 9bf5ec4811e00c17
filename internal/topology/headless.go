package topology

// headlessIn is a secondary cluster without instances, and its region.
type headlessIn struct {
	Headless
	region string
}

// addHeadless finds the secondary clusters without instances. What is exported
// may get them elsewhere.
func (g *grouping) addHeadless() {
	exported := g.exported()
	for _, s := range g.stores {
		if s.isHeadless() && !exported[s] {
			g.headless = append(g.headless, headlessIn{
				Headless{Element: s.element(), Product: s.member.facts.Product}, s.place().Region,
			})
		}
	}
}

// isHeadless says that a secondary cluster has no instance.
func (s *store) isHeadless() bool {
	if s.member == nil || !s.member.secondary || s.fleet == nil || s.Unexpanded || !s.place().distinct() {
		return false
	}
	return !s.fleet.unsure && len(s.fleet.instances) == 0
}

// exported are the datastores that outputs of roots name.
func (g *grouping) exported() map[*store]bool {
	exported := map[*store]bool{}
	for _, root := range g.roots {
		for _, output := range g.here.resolve(root, root.OutputReferences, "") {
			if s := g.of[output.instance]; s != nil && names(s, output.attribute) {
				exported[s] = true
			}
		}
	}
	return exported
}
