package rules

import (
	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/topology"
)

// site is a place in the source, and the module calls that lead there.
type site struct {
	finding.Location

	calls []finding.Step
}

// locator finds an attribute of a resource in the source, or the resource
// itself where the attribute is "" or not set.
type locator interface {
	locate(root, address, attribute string) (site, bool)
	// literal says that an attribute is written there as a plain value, or not
	// set, in code that its user can change.
	literal(root, address, attribute string) bool
}

// Locate gives a range of the source the columns that reports count: HCL's own
// are grapheme clusters.
type Locate func(hcl.Range) finding.Location

// source is the locator of a model that was read from files.
type source struct {
	model *topology.Model
	at    Locate
}

func (s source) locate(root, address, attribute string) (site, bool) {
	resource, ok := s.model.Resource(root, address)
	if !ok {
		return site{}, false
	}
	var place site
	for _, call := range resource.Calls {
		location := s.at(call.Range)
		if call.Downloaded {
			// What a downloaded module says is not for its user to change.
			place.Location = location
			return place, true
		}
		place.calls = append(place.calls, finding.Step{
			File: location.File, Line: location.Start.Line, Message: call.Address + " is called here",
		})
	}
	stands := resource.Range
	if attribute != "" {
		stands, _ = resource.AttributeRange(attribute)
	}
	place.Location = s.at(stands)
	return place, true
}

func (s source) literal(root, address, attribute string) bool {
	return s.model.IsLiteral(root, address, attribute)
}
