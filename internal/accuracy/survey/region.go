package survey

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/accuracy"
)

// outside says whether a region is unknown because the provider configuration
// is not in the code: it is absent, not declared, or reads a data source.
func (p place) outside() bool {
	if p.Status != "unknown" {
		return false
	}
	if strings.HasPrefix(p.Cause, "the provider has no region") ||
		strings.HasPrefix(p.Cause, "provider configuration that is not declared") {
		return true
	}
	if !strings.HasPrefix(p.Cause, "attribute of a data source") {
		return false
	}
	return p.configuration() != ""
}

// configuration names the provider block that the region comes from, "" where it
// does not come from one.
func (p place) configuration() string {
	for _, step := range p.Trace {
		if strings.HasPrefix(step.Message, "provider ") {
			return step.Message
		}
	}
	return ""
}

// spread is how many regions a repository spans: those that are named anywhere,
// or those of one system where that has more with what is not named: symbols, and
// each provider configuration whose region cannot be told.
func (d document) spread() int {
	named := make(map[string]bool)
	var widest int
	for _, s := range d.Systems {
		own := make(map[string]bool)
		for _, region := range s.Topology.Regions {
			if incidental(region.Name, region.Roles) {
				continue
			}
			own[region.Name] = true
			if region.Status == "known" {
				named[region.Name] = true
			}
		}
		for configuration := range s.unnamed() {
			own[configuration] = true
		}
		widest = max(widest, len(own))
	}
	return max(widest, len(named))
}

// unnamed returns the provider configurations of a system whose region cannot be
// told.
func (s system) unnamed() map[string]bool {
	configurations := make(map[string]bool)
	for _, kind := range s.Resources {
		for _, r := range kind {
			switch block := r.Region.configuration(); {
			case r.Region.Status != "unknown":
			case block != "":
				configurations[block] = true
			case r.Region.outside():
				configurations[r.Provider.Type+"."+r.Provider.Alias] = true
			}
		}
	}
	return configurations
}

// incidental says whether a region has only what a service keeps there for all
// regions, as the certificates of CloudFront, or spans regions itself.
func incidental(name string, roles []string) bool {
	const longestOfMany = 4 // EU, US, ASIA, nam4
	return (name == "us-east-1" || len(name) <= longestOfMany) && slices.Equal(roles, []string{"resource"})
}

// count counts the resources of a document by the status of their region, and
// adds the reasons of those that are unknown.
func (d document) count(row *accuracy.Repository, reasons map[string]*accuracy.Reason) {
	roots := make(map[string][]resource)
	for _, s := range d.Systems {
		for _, root := range s.System.Roots {
			roots[root] = nil // a root without resources counts as well
		}
	}
	for _, s := range d.Systems {
		for _, kind := range s.Resources {
			for _, r := range kind {
				roots[r.Root] = append(roots[r.Root], r)
			}
		}
	}
	row.Roots = len(roots)
	here := make(map[string]bool)
	for _, resources := range roots {
		outside := slices.ContainsFunc(resources, func(r resource) bool { return r.Region.outside() })
		if outside {
			row.LeftOut++
		}
		for _, r := range resources {
			tally(row, r.Region.Status, outside)
			if r.Region.Status == "unknown" {
				explain(reasons, r.Region.Cause, here, outside)
			}
		}
	}
}

// tally counts a resource of a root that is left out or not.
func tally(row *accuracy.Repository, status string, outside bool) {
	row.Resources++
	decided := 1
	switch status {
	case "known":
		row.Known++
	case "symbolic":
		row.Symbolic++
	case "global":
		row.Global++
		return
	default:
		row.Unknown++
		decided = 0
	}
	if !outside {
		row.Counted++
		row.Decided += decided
	}
}

// explain counts a reason, and its repository once.
func explain(reasons map[string]*accuracy.Reason, cause string, here map[string]bool, outside bool) {
	if cause == "" {
		cause = "no cause given"
	}
	reason, known := reasons[cause]
	if !known {
		reason = &accuracy.Reason{Reason: cause}
		reasons[cause] = reason
	}
	reason.Resources++
	if outside {
		reason.LeftOut++
	}
	if !here[cause] {
		here[cause] = true
		reason.Repositories++
	}
}
