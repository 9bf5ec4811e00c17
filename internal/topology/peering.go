package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/region"
)

// addPeerings ties the clusters of Aurora DSQL that are peered. Both clusters
// take writes; the witness region keeps the log alone (Amazon Aurora DSQL User
// Guide, "Configuring multi-Region clusters").
func (g *grouping) addPeerings() {
	peered := map[*store]bool{}
	for _, i := range g.here.byType["aws_dsql_cluster_peering"] {
		clusters := g.peers(i)
		for _, s := range clusters {
			peered[s] = true
			s.multiWriter = true
			clusters[0].join(s)
			if s != clusters[0] {
				g.connect(s, i.element(), "clusters", self(clusters[0]), self(s), "dsql-peering")
			}
		}
		g.addForeignPeers(i, clusters)
		g.addWitness(i, clusters, "witness_region")
	}
	g.addPeeringsByProperties(peered)
	g.addConnections()
}

// addPeeringsByProperties ties the clusters that name their peers themselves.
func (g *grouping) addPeeringsByProperties(peered map[*store]bool) {
	for _, i := range g.here.byType["aws_dsql_cluster"] {
		s := g.of[i]
		if len(i.blocks(multiRegion)) == 0 || peered[s] {
			continue
		}
		clusters := g.peersByProperties(s)
		for _, peer := range clusters[1:] {
			if !peered[peer] {
				s.join(peer)
				g.connect(peer, i.element(), multiRegion+"[0].clusters", self(s), self(peer), "dsql-peering")
			}
			peered[s], peered[peer], s.multiWriter, peer.multiWriter = true, true, true, true
		}
		if !peered[s] {
			s.open("the code does not show the clusters that it is peered with")
			continue
		}
		g.addWitness(i, clusters[:1], multiRegion+"[0].witness_region")
	}
}

// addConnections opens the groups of search domains that are connected.
func (g *grouping) addConnections() {
	for _, i := range g.here.byType["aws_opensearch_outbound_connection"] {
		for _, domain := range g.here.reads(i, "") {
			if s := g.of[domain.instance]; s != nil {
				s.open(i.Address + " connects it to another domain, and replication is set up inside OpenSearch")
			}
		}
	}
}

// multiRegion is the block in which a cluster of Aurora DSQL names its peers.
const multiRegion = "multi_region_properties"

// peersByProperties returns a cluster and those of the code that it names.
func (g *grouping) peersByProperties(s *store) []*store {
	clusters := []*store{s}
	for _, named := range g.here.reads(s.instance, multiRegion+"[0].clusters") {
		if peer := g.of[named.instance]; peer != nil && !slices.Contains(clusters, peer) {
			clusters = append(clusters, peer)
		}
	}
	return clusters
}

// addWitness adds the region that keeps the log of peered clusters, once.
func (g *grouping) addWitness(i *instance, clusters []*store, path string) {
	if len(clusters) == 0 || i.naming(path) == absent {
		return
	}
	top := clusters[0].top()
	isWitness := func(m Member) bool { return m.Role == "witness" }
	for _, s := range g.stores {
		if s.top() == top && slices.ContainsFunc(s.copies, isWitness) {
			return
		}
	}
	place := g.resolver.regionAt(i, path).place()
	clusters[0].copies = append(clusters[0].copies, Member{
		Element: i.element(), Place: place, Role: "witness", Attribute: path,
	})
	g.connect(clusters[0], i.element(), path, self(clusters[0]), end{place: place}, "dsql-witness")
}

// peers returns the clusters of the code that a peering names.
func (g *grouping) peers(i *instance) []*store {
	var clusters []*store
	for _, named := range g.here.reads(i, "identifier", "clusters") {
		if s := g.of[named.instance]; s != nil && !slices.Contains(clusters, s) {
			clusters = append(clusters, s)
		}
	}
	return clusters
}

// addForeignPeers adds the peers that literal ARNs name.
func (g *grouping) addForeignPeers(i *instance, clusters []*store) {
	if len(clusters) == 0 {
		return
	}
	arns, complete := i.texts("clusters")
	for _, text := range arns {
		arn, ok := region.ParseARN(text)
		if !ok {
			continue
		}
		place := g.resolver.named(region.AWS, arn.Region).place()
		if slices.ContainsFunc(clusters, func(s *store) bool { return s.place() == place }) {
			continue
		}
		clusters[0].copies = append(clusters[0].copies, Member{
			Element: i.element(), Place: place, Role: "member", Attribute: "clusters",
		})
		g.connect(clusters[0], i.element(), "clusters", self(clusters[0]), end{place: place}, "dsql-peering")
	}
	if !complete && len(clusters) < 2 {
		clusters[0].open("a cluster that it is peered with is not known")
	}
}
