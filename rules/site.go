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
	// described says that the resource is in no file, and which argument of which
	// call decides the attribute: "" where none does by itself.
	described(root, address, attribute string) (call, argument string, ok bool)
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
		if call.Description != nil {
			// It stands at the call, or at what the call gives it.
			place.calls = append(place.calls, stepAt(location, call.Description.Of(call.Address)))
			break
		}
		if call.Downloaded {
			// What a downloaded module says is not for its user to change.
			place.Location = location
			return place, true
		}
		place.calls = append(place.calls, stepAt(location, call.Address+" is called here"))
	}
	stands := resource.Range
	if attribute != "" {
		stands, _ = resource.AttributeRange(attribute)
	}
	place.Location = s.at(stands)
	return place, true
}

func stepAt(at finding.Location, message string) finding.Step {
	return finding.Step{File: at.File, Line: at.Start.Line, Message: message}
}

func (s source) literal(root, address, attribute string) bool {
	return s.model.IsLiteral(root, address, attribute)
}

func (s source) described(root, address, attribute string) (call, argument string, ok bool) {
	resource, ok := s.model.Resource(root, address)
	if !ok || resource.Description() == nil {
		return "", "", false
	}
	if by, name := resource.Argument(attribute); by != nil {
		return by.Address, name, true
	}
	return "", "", true
}
