package linter

import (
	"path"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/terraform"
)

// system is the root modules that together make one deployment.
type system struct {
	// name is the root's directory, the directories' pattern with "*" in place
	// of the region, or what the configuration file calls it.
	name string
	// configured says that the configuration file names the system.
	configured bool
	// deployments are in order of directory.
	deployments []deployment
}

// deployment is a root module, or one of several instances of it.
type deployment struct {
	directory string
	instance  terraform.Instance
	// workspace is terraform.workspace, "" where the environment says.
	workspace string
}

// name is how reports call the deployment's root.
func (d deployment) name() string { return d.instance.RootName(d.directory) }

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
		name, members := root, []string{root}
		for _, pattern := range regionPatterns(root, regions) {
			// A root that a sibling's other pattern has taken is in that system.
			free := slices.DeleteFunc(slices.Clone(siblings[pattern]), func(root string) bool { return taken[root] })
			if len(free) > 1 {
				name, members = pattern, free
				break
			}
		}
		slices.Sort(members)
		joined := system{name: name}
		for _, member := range members {
			taken[member] = true
			joined.deployments = append(joined.deployments, deployment{directory: member})
		}
		systems = append(systems, joined)
	}
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
