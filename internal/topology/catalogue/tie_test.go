package catalogue

import (
	"testing"

	"github.com/regionlint/regionlint/internal/region"
)

// What has to be in one place says of what it holds, what names it, and where.
func TestTiesAreSound(t *testing.T) {
	t.Parallel()
	catalogue, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	regions, err := region.Load()
	if err != nil {
		t.Fatal(err)
	}
	inRegion := func(at, name string) {
		if _, ok := regions.Find(region.AWS, name); !ok {
			t.Errorf("%s is to be in %q, which is no region", at, name)
		}
	}
	for _, row := range catalogue.ties {
		if len(row.Of) == 0 || len(row.Attributes) == 0 || len(row.To) == 0 || (row.Name == "") != (len(row.By) == 0) {
			t.Errorf("a tie lacks a part: %+v", row)
		}
	}
	for _, row := range catalogue.certificates {
		if len(row.Of) == 0 || row.Attribute == "" || (row.Region == "") != (row.Why == "") {
			t.Errorf("a certificate lacks a part: %+v", row)
		}
		if row.Region != "" {
			inRegion(row.Attribute, row.Region)
		}
	}
	for _, row := range catalogue.only {
		if len(row.Of) == 0 || row.Why == "" || (len(row.Attributes) == 0) != (len(row.To) == 0) || len(row.When) > 1 {
			t.Errorf("what one region alone takes lacks a part: %+v", row)
		}
		inRegion(row.Why, row.Region)
	}
	for namespace, row := range catalogue.Metrics {
		inRegion(namespace, row.Region)
	}
}

func TestRowsOfAType(t *testing.T) {
	t.Parallel()
	catalogue, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string][4]bool{
		"aws_subnet":                  {true, true, false, false},
		"aws_s3_bucket_versioning":    {true, true, false, false},
		"aws_cloudfront_distribution": {true, true, true, true},
		"azurerm_network_interface":   {true, false, false, false},
		"google_container_cluster":    {true, true, false, false},
		"random_id":                   {false, false, false, false},
	} {
		got := [4]bool{
			len(catalogue.TiesOf(name)) > 0, len(catalogue.ZonesOf(name)) > 0,
			len(catalogue.CertificatesOf(name)) > 0, len(catalogue.OnlyOf(name)) > 0,
		}
		if got != want {
			t.Errorf("%s has ties, zones, certificates and a home: %v, want %v", name, got, want)
		}
	}
}
