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
	}
	for _, i := range g.here.byType["aws_dsql_cluster"] {
		if s := g.of[i]; len(i.blocks("multi_region_properties")) > 0 && !peered[s] {
			s.open("the code does not show the clusters that it is peered with")
		}
	}
	for _, i := range g.here.byType["aws_opensearch_outbound_connection"] {
		for _, domain := range g.here.reads(i, "") {
			if s := g.of[domain.instance]; s != nil {
				s.open(i.Address + " connects it to another domain, and replication is set up inside OpenSearch")
			}
		}
	}
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
