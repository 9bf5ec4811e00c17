package linter

import (
	"cmp"
	"maps"
	"slices"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/parser/terraform"
)

// seen is what was seen of a system, or of several.
type seen struct {
	files, unread, ruleFiles, opaque, variables map[string]bool
	// described are the modules that are not on disk and that a description stands for.
	described map[terraform.Description]bool
	// examples are the systems that show a module.
	examples  map[string]bool
	regions   finding.RegionCoverage
	transfers map[way]finding.Transfer
	// managed counts managed resource instances.
	managed int
}

func nothingSeen() seen {
	return seen{
		files: map[string]bool{}, unread: map[string]bool{}, ruleFiles: map[string]bool{},
		opaque: map[string]bool{}, variables: map[string]bool{},
		described: map[terraform.Description]bool{}, examples: map[string]bool{},
		regions:   finding.RegionCoverage{Causes: map[string]int{}},
		transfers: map[way]finding.Transfer{},
	}
}

// seenIn notes what the roots of a system were read from.
func seenIn(r *reading) seen {
	s := nothingSeen()
	for _, root := range r.roots {
		addAll(s.files, root.Files)
		addAll(s.unread, root.Unread)
		addAll(s.variables, root.Variables)
		for _, call := range root.Calls {
			if call.IsOpaque() {
				s.opaque[cmp.Or(call.Source, call.Address)] = true
			}
			if call.Description != nil {
				s.described[*call.Description] = true
			}
		}
	}
	addAll(s.ruleFiles, r.intent.Sources)
	return s
}

// count adds the managed resources of a document, and what crosses regions.
func (s *seen) count(document *topology.Document) {
	s.countTransfers(document.Topology.Transfers)
	if document.System.Shows != "" && !document.Intent.Declared {
		s.examples[document.System.Name] = true
	}
	for _, resources := range document.Resources {
		for _, resource := range resources {
			if resource.Mode == terraform.Managed {
				s.managed++
				s.countRegion(resource.Region)
			}
		}
	}
}

func (s *seen) countRegion(r topology.Region) {
	switch r.Status {
	case region.Known:
		s.regions.Known++
	case region.Symbolic:
		s.regions.Symbolic++
	case region.Global:
		s.regions.Global++
	case region.Unknown:
		s.regions.Unknown++
		s.regions.Causes[r.Cause]++
	}
}

// join adds what was seen of another system; files and modules can be shared.
func (s *seen) join(other seen) {
	maps.Copy(s.files, other.files)
	maps.Copy(s.unread, other.unread)
	maps.Copy(s.ruleFiles, other.ruleFiles)
	maps.Copy(s.opaque, other.opaque)
	maps.Copy(s.variables, other.variables)
	maps.Copy(s.described, other.described)
	maps.Copy(s.examples, other.examples)
	s.managed += other.managed
	s.regions.Known += other.regions.Known
	s.regions.Symbolic += other.regions.Symbolic
	s.regions.Global += other.regions.Global
	s.regions.Unknown += other.regions.Unknown
	for cause, count := range other.regions.Causes {
		s.regions.Causes[cause] += count
	}
	for _, transfer := range other.transfers {
		s.addTransfer(transfer)
	}
}

// seenInAll joins what was seen of every system.
func seenInAll(surveys []survey) seen {
	all := nothingSeen()
	for _, each := range surveys {
		all.join(each.seen)
	}
	return all
}

// coverage says what the run saw and what it could not see, rules aside.
func (s *seen) coverage() finding.Coverage {
	return finding.Coverage{
		FilesRead:     len(s.files) + len(s.ruleFiles),
		FilesUnread:   slices.Sorted(maps.Keys(s.unread)),
		RuleFiles:     slices.Sorted(maps.Keys(s.ruleFiles)),
		OpaqueModules: slices.Sorted(maps.Keys(s.opaque)),
		Described:     s.sortedDescriptions(),
		Examples:      slices.Sorted(maps.Keys(s.examples)),
		Regions:       s.regions,
		Transfers:     s.sortedTransfers(),
	}
}

// sortedDescriptions lists the modules that are described, by name.
func (s *seen) sortedDescriptions() []finding.Described {
	list := make([]finding.Described, 0, len(s.described))
	for each := range s.described {
		list = append(list, finding.Described{Module: each.Name, Version: each.Version})
	}
	slices.SortFunc(list, func(a, b finding.Described) int { return cmp.Compare(a.Module, b.Module) })
	return list
}

func addAll(set map[string]bool, words []string) {
	for _, word := range words {
		set[word] = true
	}
}
