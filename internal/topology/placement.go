package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/topology/catalogue"
	"github.com/regionlint/regionlint/parser/terraform"
)

// Placement is the roots of one system with the region of every resource.
type Placement struct {
	roots     []*terraform.Root
	index     *index
	resolver  *resolver
	catalogue *catalogue.Catalogue
}

// Place finds the region of every resource of some roots. defaultRegion is the
// environment's, for AWS providers that name none; "" where the environment
// does not count.
func (b *Builder) Place(roots []*terraform.Root, defaultRegion string) *Placement {
	sorted := slices.DeleteFunc(slices.Clone(roots), func(root *terraform.Root) bool { return root == nil })
	slices.SortStableFunc(sorted, func(a, b *terraform.Root) int { return strings.Compare(a.Name, b.Name) })
	placed := newIndex(sorted, b.catalogue)
	p := &Placement{
		roots: sorted, index: placed, catalogue: b.catalogue,
		resolver: &resolver{regions: b.regions, index: placed, defaultRegion: defaultRegion},
	}
	p.resolver.resolveAll()
	return p
}
