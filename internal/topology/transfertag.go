package topology

import (
	"cmp"
	"slices"

	"github.com/regionlint/regionlint/internal/region"
)

// addUntagged lists the ends of paths to other regions that lack the tags which
// the rule files ask for.
func (a *assembly) addUntagged(paths []transfer) {
	a.topology.Untagged = []Untagged{}
	at := map[*instance]int{}
	for _, path := range paths {
		for _, end := range path.ends {
			k, seen := at[end]
			if !seen {
				k = a.addEnd(end)
				at[end] = k
			}
			if k >= 0 && len(a.topology.Untagged[k].Paths) < enough {
				a.topology.Untagged[k].Paths = append(a.topology.Untagged[k].Paths, TransferPath{
					Element: path.Element, Attribute: path.Attribute, How: path.How,
					FromRegion: path.FromRegion, ToRegion: path.ToRegion,
					USDPerGB: path.USDPerGB,
				})
			}
		}
	}
	slices.SortStableFunc(a.topology.Untagged, func(x, y Untagged) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address))
	})
}

// addEnd adds an end that lacks tags, and returns its index, -1 where it has
// them, may have them, or cannot have any.
func (a *assembly) addEnd(i *instance) int {
	if !i.takesTags() || i.Ignores("tags") {
		return -1
	}
	tags, complete := tagsOf(i)
	if !complete {
		return -1
	}
	for k, statement := range a.in.Intent.Egress {
		if statement.Kind != "tags" {
			continue
		}
		names := statement.Tags
		if len(names) == 0 {
			names = a.allocationTags()
		}
		lacks := slices.DeleteFunc(slices.Clone(names), func(name string) bool {
			_, tagged := tags[name]
			return tagged
		})
		if len(lacks) > 0 || len(names) == 0 && len(tags) == 0 {
			a.topology.Untagged = append(a.topology.Untagged, Untagged{
				Element: i.element(), Place: i.place(), Lacks: append([]string{}, lacks...),
				Statement: k, Paths: []TransferPath{},
			})
			return len(a.topology.Untagged) - 1
		}
	}
	return -1
}

// takesTags says that a resource has an argument for tags: datastores of AWS and
// Azure do, and connections of networks.
func (i *instance) takesTags() bool {
	if i.cloud == nil || !i.managed() || i.Unexpanded || i.Type == "aws_simpledb_domain" {
		return false
	}
	return slices.Contains(jointTypes, i.Type) ||
		i.kind.Datastore != nil && (i.cloud.Cloud == region.AWS || i.cloud.Cloud == region.Azure)
}

// allocationTags are the tags that the code makes those of cost allocation.
func (a *assembly) allocationTags() []string {
	var names []string
	for _, i := range a.here.byType["aws_ce_cost_allocation_tag"] {
		if name := i.known("tag_key"); name != "" {
			names = appendOnce(names, name)
		}
	}
	return names
}
