package view

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/spelling"
	"github.com/regionlint/regionlint/internal/topology"
)

// Resource explains where the resource at an address is, and why. Roots can
// share an address: each is explained.
func Resource(w io.Writer, documents []*topology.Document, address string) error {
	found, err := findResources(documents, address)
	if err != nil {
		return err
	}
	for _, resource := range found {
		if err := explainRegion(w, resource); err != nil {
			return err
		}
	}
	return nil
}

// ResourceJSON writes the resources at an address as rules see them, wrapped
// with the diagnostics.
func ResourceJSON(
	w io.Writer, documents []*topology.Document, address string, diagnostics []finding.Diagnostic,
) error {
	found, err := findResources(documents, address)
	if err != nil {
		return err
	}
	return writeJSON(w, struct {
		Resources   []*topology.Resource `json:"resources"`
		Diagnostics []finding.Diagnostic `json:"diagnostics"`
	}{found, diagnostics})
}

func findResources(documents []*topology.Document, address string) ([]*topology.Resource, error) {
	var found []*topology.Resource
	var known []string
	for _, document := range documents {
		for _, resources := range document.Resources {
			for _, resource := range resources {
				known = append(known, resource.Address)
				if resource.Address == address {
					found = append(found, resource)
				}
			}
		}
	}
	if len(found) == 0 {
		// In order, so that of two that are as near the same one is suggested.
		slices.Sort(known)
		return nil, fmt.Errorf("no resource has the address %s.%s", address, spelling.Suggestion(address, known))
	}
	return found, nil
}

func explainRegion(w io.Writer, resource *topology.Resource) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	p := &printer{w: table}
	p.linef("%s", resource.Address)
	p.linef("  %s:%d, root %s", resource.Source.File, resource.Source.StartLine, resource.Root)
	p.linef("  %s", regionSentence(resource.Region))
	for i, hop := range resource.Region.Trace {
		if hop.File == "" {
			p.linef("  %d. %s", i+1, hop.Message)
			continue
		}
		p.linef("  %d. %s:%d\t%s", i+1, hop.File, hop.Line, hop.Message)
	}
	if p.err != nil {
		return p.err
	}
	return table.Flush()
}

func regionSentence(r topology.Region) string {
	switch r.Status {
	case region.Known:
		if r.Zone != "" {
			return fmt.Sprintf("region %s, zone %s", r.Name, r.Zone)
		}
		return "region " + r.Name
	case region.Symbolic:
		return fmt.Sprintf("region %s: it has no value here, but it can be told from other regions", r.Name)
	case region.Global:
		return "no region: the service is global"
	case region.Unknown:
		return "region unknown: " + r.Cause
	default:
		return "region unknown"
	}
}
