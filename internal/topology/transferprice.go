package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/region"
)

// transferPrice is what a gigabyte to another region costs from some regions.
type transferPrice struct {
	usd  float64
	from []string
}

// transferPrices are the figures of skyplane/data/aws_transfer_costs.csv in the
// repository github.com/skyplane-project/skyplane, at commit 0513671c90b7
// ([TransferPricesAsOf]): what EC2 charged for a gigabyte to another region. They
// are not read from the AWS Price List. The region that sends pays, whichever the
// other is ("AWS Global Network FAQs"), but for [betweenUSEast]. A region that is
// not in the file has no figure here.
var transferPrices = []transferPrice{
	{0.02, []string{
		"us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1",
		"eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3",
	}},
	{0.03, []string{"us-gov-east-1"}},
	{0.08, []string{"ap-northeast-2"}},
	{0.085, []string{"me-central-1"}},
	{0.086, []string{"ap-south-1"}},
	{0.09, []string{"ap-east-1", "ap-northeast-1", "ap-northeast-3", "ap-southeast-1"}},
	{0.098, []string{"ap-southeast-2"}},
	{0.1, []string{"ap-southeast-3"}},
	{0.1105, []string{"me-south-1"}},
	{0.138, []string{"sa-east-1"}},
	{0.147, []string{"af-south-1"}},
}

// TransferPricesAsOf is the day of the file that the prices of transfers are from.
const TransferPricesAsOf = "2023-04-27"

// betweenUSEast is the price between the two regions of US East, in the same file.
const betweenUSEast = 0.01

// transferUSD is the price of a gigabyte from a region to another, nil where
// there is no figure, or the other is not a region by name: it may be the
// neighbour that costs less.
func (a *assembly) transferUSD(from, to string) *float64 {
	isUSEast := func(name string) bool { return name == "us-east-1" || name == "us-east-2" }
	if _, known := a.regions.Find(region.AWS, to); !known {
		return nil
	}
	if isUSEast(from) && isUSEast(to) {
		usd := betweenUSEast
		return &usd
	}
	for _, price := range transferPrices {
		if slices.Contains(price.from, from) {
			usd := price.usd
			return &usd
		}
	}
	return nil
}
