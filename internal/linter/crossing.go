package linter

import (
	"cmp"
	"maps"
	"slices"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/topology"
)

// way is a pair of regions, in the direction in which data goes.
type way struct{ from, to string }

// countTransfers counts the paths of a document that cross regions, each way by
// itself.
func (s *seen) countTransfers(paths []topology.Transfer) {
	add := func(from, to string, usd *float64) {
		transfer := finding.Transfer{From: from, To: to, Paths: 1, USDPerGB: usd}
		if usd != nil {
			transfer.AsOf = topology.TransferPricesAsOf
		}
		s.addTransfer(transfer)
	}
	for _, path := range paths {
		add(path.FromRegion, path.ToRegion, path.USDPerGB)
		if path.BothWays {
			add(path.ToRegion, path.FromRegion, path.BackUSDPerGB)
		}
	}
}

// addTransfer adds the paths of one way to those that were seen already.
func (s *seen) addTransfer(transfer finding.Transfer) {
	key := way{transfer.From, transfer.To}
	transfer.Paths += s.transfers[key].Paths
	s.transfers[key] = transfer
}

func (s *seen) sortedTransfers() []finding.Transfer {
	return slices.SortedFunc(maps.Values(s.transfers), func(x, y finding.Transfer) int {
		return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To))
	})
}
