package view

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/spelling"
	"github.com/regionlint/regionlint/internal/topology"
)

// Resource explains where the resource at an address is, and why. Roots can
// share an address: each is explained.
func Resource(w io.Writer, documents []*topology.Document, address, format string) error {
	found, known := findResources(documents, address)
	if len(found) == 0 {
		return fmt.Errorf("no resource has the address %s.%s", address, spelling.Suggestion(address, known))
	}
	if format == JSON {
		return writeJSON(w, found)
	}
	for _, resource := range found {
		if err := explainRegion(w, resource); err != nil {
			return err
		}
	}
	return nil
}

func findResources(documents []*topology.Document, address string) (found []*topology.Resource, known []string) {
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
	return found, known
}

func explainRegion(w io.Writer, resource *topology.Resource) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	p := &printer{w: table}
	p.linef("%s", resource.Address)
	p.linef("  %s:%d, root %s", resource.Source.File, resource.Source.StartLine, resource.Root)
	p.linef("  %s", regionSentence(resource.Region))
	for i, hop := range resource.Region.Trace {
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
