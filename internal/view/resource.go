package view

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/regionlint/regionlint/internal/finding"
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
	if inside := insideModule(known, address); len(found) == 0 && len(inside) > 0 {
		return nil, fmt.Errorf("%s is a module: name one of its resources:\n  %s",
			address, strings.Join(inside, "\n  "))
	}
	if instances := instancesOf(known, address); len(found) == 0 && len(instances) > 0 {
		return nil, fmt.Errorf("%s has instances: name one of them:\n  %s", address, strings.Join(instances, "\n  "))
	}
	if len(found) == 0 {
		// In order, so that of two that are as near the same one is suggested.
		slices.Sort(known)
		return nil, fmt.Errorf("no resource has the address %s.%s", address, spelling.Suggestion(address, known))
	}
	return found, nil
}

// insideModule lists the addresses inside a module, which can be named
// without the keys of its instances.
func insideModule(addresses []string, module string) []string {
	if !strings.HasPrefix(module, "module.") {
		return nil
	}
	var inside []string
	for _, address := range addresses {
		rest, ok := strings.CutPrefix(address, module)
		if ok && (strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, "[")) {
			inside = append(inside, address)
		}
	}
	slices.Sort(inside)
	return slices.Compact(inside)
}

// instancesOf lists the addresses that an address without keys can mean.
func instancesOf(addresses []string, plain string) []string {
	var instances []string
	for _, address := range addresses {
		if withoutKeys(address) == plain {
			instances = append(instances, address)
		}
	}
	slices.Sort(instances)
	return slices.Compact(instances)
}

// withoutKeys removes instance keys, in which any sign can stand between quotes.
func withoutKeys(address string) string {
	var plain strings.Builder
	for rest := address; ; {
		before, key, found := strings.Cut(rest, "[")
		plain.WriteString(before)
		if !found {
			return plain.String()
		}
		if text, err := strconv.QuotedPrefix(key); err == nil {
			key = key[len(text):]
		}
		_, rest, _ = strings.Cut(key, "]")
	}
}

func explainRegion(w io.Writer, resource *topology.Resource) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	p := &printer{w: table}
	p.linef("%s", resource.Address)
	p.linef("  %s:%d, root %s", resource.Source.File, resource.Source.StartLine, resource.Root)
	if resource.Described != "" {
		p.linef("  its module is not on disk: taken from the documentation of %s", resource.Described)
	}
	p.linef("  %s", chain(resource.Region))
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
