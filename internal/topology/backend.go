package topology

import (
	"cmp"
	"slices"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/terraform"
)

// addBackends fills the places where the roots of the system keep their state.
func (a *assembly) addBackends() {
	a.topology.Backends = []Backend{}
	for _, root := range a.roots {
		at := root.Backend
		if at == nil || at.Type != "s3" || at.Arguments["bucket"] == "" {
			continue
		}
		found, ok := a.regions.Find(region.AWS, at.Arguments["region"])
		if !ok || a.hasOthers(root) && a.isIn(root, found.Name) {
			continue // the state of what is in one region is lost with that alone
		}
		a.addBackend(found.Name, at.Arguments["bucket"], BackendSite{
			Root: root.Name, File: at.Range.Filename, Line: at.Range.Start.Line,
		})
	}
	slices.SortFunc(a.topology.Backends, func(x, y Backend) int {
		return cmp.Or(cmp.Compare(x.Sites[0].Root, y.Sites[0].Root), cmp.Compare(x.Bucket, y.Bucket))
	})
}

// hasOthers says that the repository has other roots than one.
func (a *assembly) hasOthers(root *terraform.Root) bool {
	isOther := func(other presentRoot) bool { return other.name != root.Name }
	return len(a.roots) > 1 || slices.ContainsFunc(a.elsewhere.roots, isOther)
}

// isIn says that all that a root has in regions is in one.
func (a *assembly) isIn(root *terraform.Root, name string) bool {
	return !slices.ContainsFunc(a.here.all, func(i *instance) bool {
		return i.root == root && i.managed() && i.region.Status != region.Global && i.region.Name != name
	})
}

func (a *assembly) addBackend(name, bucket string, site BackendSite) {
	for n := range a.topology.Backends {
		if known := &a.topology.Backends[n]; known.Bucket == bucket && known.Region == name {
			known.Sites = append(known.Sites, site)
			return
		}
	}
	a.topology.Backends = append(a.topology.Backends, Backend{
		Place: Place{Region: name, RegionStatus: region.Known}, Bucket: bucket, Sites: []BackendSite{site},
		Exposed: a.workInIsDeclared(name) && !a.isCopied(bucket),
	})
}

// workInIsDeclared says that the rule files have users served from a region. The
// region that takes over can keep the state: it is there when the other is lost.
func (a *assembly) workInIsDeclared(name string) bool {
	for _, declared := range a.in.Intent.Regions {
		if declared.Name == name && slices.Contains([]string{"primary", "secondary", "serving"}, declared.Role) {
			return true
		}
	}
	return false
}

// isCopied says that a bucket of the code has its objects copied to another region,
// or may have.
func (a *assembly) isCopied(name string) bool {
	for _, i := range a.here.byIdentifier[identity{bucketType, name}] {
		for n := range a.topology.Groups {
			group := &a.topology.Groups[n]
			holds := slices.ContainsFunc(group.Members, func(m Member) bool { return m.Element == i.element() })
			if holds && (len(group.Regions) > 1 || !group.Complete) {
				return true
			}
		}
	}
	return a.elsewhere.copied[name]
}

// copiedBuckets lists the names of the buckets whose objects a rule copies, of
// those with a name that is known.
func (p *Placement) copiedBuckets() []string {
	var names []string
	for _, i := range p.index.byType["aws_s3_bucket_replication_configuration"] {
		if name := i.known("bucket"); name != "" {
			names = append(names, name)
		}
		for _, bucket := range p.index.reads(i, "bucket") {
			if name := bucket.identifier(); name != "" {
				names = append(names, name)
			}
		}
	}
	for _, i := range p.index.byType[bucketType] {
		if name := i.identifier(); name != "" && len(i.blocks("replication_configuration")) > 0 {
			names = append(names, name)
		}
	}
	return names
}
