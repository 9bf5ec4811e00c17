package topology

import (
	"cmp"
	"slices"
	"strings"
)

// The kinds of paths to another region.
const (
	byReplication    = "replication"
	byBackup         = "backup"
	byPeering        = "peering"
	byTransitGateway = "transit-gateway"
	byDependency     = "dependency"
)

// transfer is a path with the resources of the code at its ends.
type transfer struct {
	Transfer
	ends []*instance
}

func kindOrder(kind string) int {
	return slices.Index([]string{byReplication, byBackup, byPeering, byTransitGateway, byDependency}, kind)
}

// addTransfers fills the paths that carry data to another region, with what they
// cost, what watches that, and which of their ends lack tags.
func (a *assembly) addTransfers() {
	joints := a.joints()
	paths := slices.Concat(a.copyTransfers(), a.imageTransfers(), jointTransfers(joints), a.dependencyTransfers())
	slices.SortStableFunc(paths, func(x, y transfer) int {
		return cmp.Or(cmp.Compare(kindOrder(x.Kind), kindOrder(y.Kind)),
			cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address), cmp.Compare(x.Attribute, y.Attribute),
			cmp.Compare(x.To, y.To), cmp.Compare(x.ToRegion, y.ToRegion))
	})
	watched := len(paths) == 0 || a.watchesCosts()
	a.topology.Transfers = make([]Transfer, 0, len(paths))
	for k := range paths {
		path := &paths[k].Transfer
		path.USDPerGB = a.transferUSD(path.FromRegion, path.ToRegion)
		if path.BothWays {
			path.BackUSDPerGB = a.transferUSD(path.ToRegion, path.FromRegion)
		}
		if path.Source == (Detector{}) {
			path.Source = Detector{path.Element, path.Attribute}
		}
		path.Unwatched = !watched && path.Kind != byDependency
		a.topology.Transfers = append(a.topology.Transfers, *path)
	}
	a.addUntagged(paths)
	a.addOpenPeers(joints)
}

// copyTransfers are the edges along which data and backups are copied. A secret
// has 64 kB at most, which nobody pays for by the gigabyte.
func (a *assembly) copyTransfers() []transfer {
	var paths []transfer
	for k := range a.topology.Replication {
		edge := &a.topology.Replication[k]
		if !edge.CrossRegion || edge.Mechanism == "secret-replica" {
			continue
		}
		facts, kind := a.catalogue.Mechanisms[edge.Mechanism], byReplication
		if edge.Backup {
			kind = byBackup
		}
		path := transfer{Transfer: Transfer{
			Element: edge.Element, Attribute: edge.Attribute, Kind: kind,
			How:  cmp.Or(facts.Name, edge.Mechanism),
			From: edge.From, To: edge.To, FromRegion: edge.FromRegion, ToRegion: edge.ToRegion,
			BothWays: facts.MultiWriter && !strings.HasSuffix(edge.Mechanism, "-witness"),
		}}
		if edge.From != "" && edge.From != edge.Address {
			path.Source = Detector{Element: Element{Address: edge.From, Root: edge.FromRoot}}
		}
		for _, end := range []Element{{Address: edge.From, Root: edge.FromRoot}, {Address: edge.To, Root: edge.Root}} {
			if i := a.here.byAddress[end]; i != nil {
				path.ends = appendOnce(path.ends, i)
			}
		}
		paths = append(paths, path)
	}
	return paths
}

// imageTransfers are the rules that replicate a registry.
func (a *assembly) imageTransfers() []transfer {
	var paths []transfer
	for _, rules := range a.registryRules() {
		for _, rule := range rules {
			for _, copied := range rule.copies {
				from := a.here.byAddress[copied.Element].place()
				if !crosses(from, copied.Place) {
					continue
				}
				paths = append(paths, transfer{Transfer: Transfer{
					Element: copied.Element, Attribute: copied.Attribute, Kind: byReplication,
					How: "ECR replication", FromRegion: from.Region, ToRegion: copied.Region,
				}})
			}
		}
	}
	return paths
}

// dependencyTransfers are what workloads ask for in another region. What stands
// in their own as well, they can ask for there.
func (a *assembly) dependencyTransfers() []transfer {
	var paths []transfer
	for k := range a.topology.Dependencies {
		edge := &a.topology.Dependencies[k]
		if !edge.CrossRegion || edge.HereToo || edge.AnyOf || edge.How == byPolicy {
			continue
		}
		paths = append(paths, transfer{Transfer: Transfer{
			Element: edge.Element, Attribute: edge.Attribute, Kind: byDependency, How: edge.ToKind,
			From: edge.From, To: edge.To, FromRegion: edge.FromRegion, ToRegion: edge.ToRegion, BothWays: true,
		}})
	}
	return paths
}
