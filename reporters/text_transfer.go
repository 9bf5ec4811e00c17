package reporters

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
)

// shownTransfers is how many pairs of regions the summary names; JSON has all.
const shownTransfers = 5

// transfers writes between which regions data goes and what a gigabyte costs, a
// line each, the pairs with the most paths first.
func (p *page) transfers(all []finding.Transfer) {
	sorted := slices.SortedStableFunc(slices.Values(all), func(x, y finding.Transfer) int {
		return cmp.Compare(y.Paths, x.Paths)
	})
	shown := sorted[:min(len(sorted), shownTransfers)]
	name, asOf := "Transfer", ""
	for _, t := range shown {
		p.fact(name, fmt.Sprintf("%s to %s: %s%s", t.From, t.To, count(t.Paths, "path"), listPrice(t)))
		name, asOf = "", cmp.Or(asOf, t.AsOf)
	}
	var rest []string
	if more := len(sorted) - len(shown); more > 0 {
		rest = append(rest, fmt.Sprintf("and %d more", more))
	}
	if asOf != "" {
		rest = append(rest, "list prices of "+asOf)
	}
	p.fact(name, strings.Join(rest, "; "))
}

// listPrice says what a gigabyte costs, where there is a figure.
func listPrice(t finding.Transfer) string {
	if t.USDPerGB == nil {
		return ""
	}
	return fmt.Sprintf(", USD %v/GB", *t.USDPerGB)
}
