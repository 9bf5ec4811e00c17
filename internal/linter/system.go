package linter

import (
	"path"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// system is the root modules that together make one deployment.
type system struct {
	// name is the root's directory, or the directories' pattern with "*" in
	// place of the region.
	name string
	// roots are directories, sorted.
	roots []string
}

// groupSystems puts each root in a system of its own, except roots whose
// directories differ only in a segment that is a region's name or short form:
// live/us-east-1/app and live/eu-west-1/app are one deployment.
func groupSystems(roots []string, regions *region.Table) []system {
	siblings := map[string][]string{}
	for _, root := range roots {
		for _, pattern := range regionPatterns(root, regions) {
			siblings[pattern] = append(siblings[pattern], root)
		}
	}
	taken := map[string]bool{}
	var systems []system
	for _, root := range roots {
		if taken[root] {
			continue
		}
		joined := system{name: root, roots: []string{root}}
		for _, pattern := range regionPatterns(root, regions) {
			// A root that a sibling's other pattern has taken is in that system.
			free := slices.DeleteFunc(slices.Clone(siblings[pattern]), func(root string) bool { return taken[root] })
			if len(free) > 1 {
				joined = system{name: pattern, roots: free}
				break
			}
		}
		for _, member := range joined.roots {
			taken[member] = true
		}
		slices.Sort(joined.roots)
		systems = append(systems, joined)
	}
	slices.SortFunc(systems, func(a, b system) int { return strings.Compare(a.name, b.name) })
	return systems
}

// regionPatterns returns the directory with each segment that names a region
// replaced by "*", one at a time.
func regionPatterns(root string, regions *region.Table) []string {
	segments := strings.Split(root, "/")
	var patterns []string
	for i, segment := range segments {
		if !namesRegion(segment, regions) {
			continue
		}
		pattern := slices.Clone(segments)
		pattern[i] = "*"
		patterns = append(patterns, path.Join(pattern...))
	}
	return patterns
}

// namesRegion says whether a segment is a region's name or its short form in
// some cloud: euw1 is one of AWS and one of Google, and a region either way.
func namesRegion(segment string, regions *region.Table) bool {
	for _, cloud := range []string{region.AWS, region.Azure, region.Google} {
		if _, ok := regions.Find(cloud, segment); ok {
			return true
		}
		if _, ok := regions.FindByShortForm(cloud, segment); ok {
			return true
		}
	}
	return false
}
