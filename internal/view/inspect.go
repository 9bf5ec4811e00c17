package view

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology"
)

// InspectJSON writes the documents that rules judge, wrapped with the diagnostics.
func InspectJSON(w io.Writer, documents []*topology.Document, diagnostics []finding.Diagnostic) error {
	return writeJSON(w, struct {
		Systems     []*topology.Document `json:"systems"`
		Diagnostics []finding.Diagnostic `json:"diagnostics"`
	}{documents, diagnostics})
}

// Inspect writes a summary of each system for a person.
func Inspect(w io.Writer, documents []*topology.Document) error {
	for i, document := range documents {
		if i > 0 {
			if _, err := fmt.Fprintln(w); err != nil {
				return err
			}
		}
		if err := inspectSystem(w, document); err != nil {
			return err
		}
	}
	return nil
}

func inspectSystem(w io.Writer, document *topology.Document) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	p := &printer{w: table}
	p.linef("System %s", document.System.Name)
	if document.System.MultiRegion {
		p.linef("  multi-region: %s", document.System.MultiRegionBecause)
	} else {
		p.linef("  not multi-region")
	}
	printRegions(p, document.Topology.Regions)
	printGroups(p, document.Topology.Groups)
	printReplication(p, document.Topology.Replication)
	printRoutes(p, document.Topology.Routes)
	printHealthChecks(p, document.Topology.HealthChecks)
	if p.err != nil {
		return p.err
	}
	return table.Flush()
}

func printRegions(p *printer, regions []topology.RegionUse) {
	if len(regions) == 0 {
		return
	}
	p.linef("\nRegions")
	for _, use := range regions {
		p.linef("  %s\t%s\tresources: %d\t%s", use.Name, use.Status, use.Resources, strings.Join(use.Roles, ", "))
	}
}

func printGroups(p *printer, groups []topology.Group) {
	if len(groups) == 0 {
		return
	}
	p.linef("\nData")
	for _, group := range groups {
		members := make([]string, 0, len(group.Members))
		for _, member := range group.Members {
			members = append(members, fmt.Sprintf("%s in %s", member.Role, regionName(member.Place)))
		}
		note := ""
		if !group.Complete {
			note = "may have more members: " + group.Open
		}
		p.linef("  %s\t%s\t%s\t%s", group.Address, group.Kind, strings.Join(members, ", "), note)
	}
}

func printReplication(p *printer, edges []topology.Replication) {
	if len(edges) == 0 {
		return
	}
	p.linef("\nReplication")
	for _, edge := range edges {
		from := topology.Place{Region: edge.FromRegion, RegionStatus: edge.FromRegionStatus}
		to := topology.Place{Region: edge.ToRegion, RegionStatus: edge.ToRegionStatus}
		p.linef("  %s\t%s -> %s\t%s\t%s", edge.Address, regionName(from), regionName(to), edge.Mechanism, edge.Mode)
	}
}

func printRoutes(p *printer, routes []topology.Route) {
	if len(routes) == 0 {
		return
	}
	p.linef("\nRoutes")
	for _, route := range routes {
		p.linef("  %s %s\t%s", route.Type, route.Name, route.Policy)
		for _, member := range route.Members {
			p.linef("    %s\t%s\t%s\t%s", member.Address, regionName(member.Place), timeToLive(member), health(member))
		}
	}
}

func timeToLive(member topology.RouteMember) string {
	if member.EffectiveTTL == nil {
		return "TTL unknown"
	}
	return fmt.Sprintf("TTL %g s", *member.EffectiveTTL)
}

func health(member topology.RouteMember) string {
	switch {
	case member.HealthCheck != "":
		return member.HealthCheck
	case member.HealthCheckSet:
		return "a health check outside the code"
	case member.Alias != nil && member.Alias.EvaluateTargetHealth != nil && *member.Alias.EvaluateTargetHealth:
		return "the target's health"
	default:
		return "no health check"
	}
}

func printHealthChecks(p *printer, checks []topology.HealthCheck) {
	if len(checks) == 0 {
		return
	}
	p.linef("\nHealth checks")
	for _, check := range checks {
		timing := "timing unknown"
		if check.Interval != nil && check.Threshold != nil {
			timing = fmt.Sprintf("%g s x %g", *check.Interval, *check.Threshold)
		}
		kind := check.Type
		if kind == "" {
			kind = "no type"
		}
		p.linef("  %s\t%s\t%s", check.Address, kind, timing)
	}
}

func regionName(place topology.Place) string {
	if place.RegionStatus == region.Known {
		return place.Region
	}
	if place.Region != "" {
		return fmt.Sprintf("%s (%s)", place.Region, place.RegionStatus)
	}
	return fmt.Sprintf("%s region", place.RegionStatus)
}
