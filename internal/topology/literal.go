package topology

import (
	"slices"

	"github.com/regionlint/regionlint/parser/terraform"
)

// IsLiteral says that an attribute of a resource is written as a plain value
// where it stands, or not set, in code that is the user's to change: not in a
// module that was downloaded or is described.
func (m *Model) IsLiteral(root, address, attribute string) bool {
	resource, ok := m.Resource(root, address)
	if !ok || slices.ContainsFunc(resource.Calls, isForeign) {
		return false
	}
	origin := resource.Origin(attribute)
	return origin.Kind == terraform.OriginAbsent || origin.Kind == terraform.OriginLiteral && len(origin.Hops) == 1
}

// isForeign says that the code of a module is not the user's, or is not there.
func isForeign(call *terraform.Call) bool { return call.Downloaded || call.Description != nil }
