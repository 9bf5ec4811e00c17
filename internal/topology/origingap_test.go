package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// TestOriginGaps has load balancers and buckets in two regions, and a distribution
// with some of them as origins.
func TestOriginGaps(t *testing.T) {
	t.Parallel()
	const (
		pair   = "us eu"
		unread = "variable \"u\" {}\n"
		group  = `
origin_group {
  origin_id = "both"
  member { origin_id = "us" }
  member { origin_id = "eu" }
}
`
		chosen = `
default_cache_behavior {
  target_origin_id = "us"
  function_association { event_type = "viewer-request" }
}
`
		more = `
dynamic "origin" {
  for_each = var.u
  content {}
}
`
	)
	ordered := func(path, target string) string {
		return fmt.Sprintf("ordered_cache_behavior {\n path_pattern = %s\n target_origin_id = %s\n}\n", path, target)
	}
	to := func(target string) string { return "default_cache_behavior { target_origin_id = " + target + " }\n" }
	us := to(`"us"`)
	tests := map[string]struct {
		origins, behaviors string
		want               []string
	}{
		"never a target":            {pair, us, []string{"idle : us -> eu"}},
		"several behaviours on one": {pair, us + ordered(`"*.css"`, `"us"`), []string{"idle : us -> eu"}},
		"idle beside another kind": {
			"us eu files", to(`"files"`) + ordered(`"/api/*"`, `"us"`), []string{"idle : us -> eu"},
		},
		"two buckets":              {"files copies", to(`"files"`), []string{"idle : files -> copies"}},
		"behaviour for every path": {pair, us + ordered(`"/*"`, `"eu"`), []string{"behavior-for-all /*: us -> eu"}},
		"every path but the group": {
			pair, group + to(`"both"`) + ordered(`"*"`, `"eu"`), []string{"behavior-for-all *: us -> eu"},
		},
		"one path twice": {
			pair, us + ordered(`"/a/*"`, `"us"`) + ordered(`"a/*"`, `"eu"`), []string{"twins /a/*: us -> eu"},
		},
		"unused group":                 {pair, group + us, []string{"unused-group both:  -> "}},
		"used group":                   {pair, group + to(`"both"`), nil},
		"group for some paths":         {pair, group + us + ordered(`"/api/*"`, `"both"`), nil},
		"group for every path":         {pair, group + us + ordered(`"*"`, `"both"`), nil},
		"different kinds":              {"us copies", us, nil},
		"split by region":              {pair, us + ordered(`"/eu/*"`, `"eu"`), nil},
		"one region":                   {"us beside", us, nil},
		"idle in the target's region":  {"us eu beside", us + ordered(`"/eu/*"`, `"eu"`), nil},
		"function chooses":             {pair, chosen, nil},
		"one origin":                   {"us", us, nil},
		"unknown region of an origin":  {"us lost", us, nil},
		"unknown target":               {pair, us + ordered(`"/api/*"`, "var.u"), nil},
		"unknown target, unused group": {pair, group + us + ordered(`"/api/*"`, "var.u"), nil},
		"unknown path":                 {pair, us + ordered("var.u", `"eu"`), nil},
		"unknown origins":              {pair, us + more, nil},
		"in a private network":         {"us private", us, []string{"idle : us -> private"}},
		"by the name of a record":      {"us named", us, []string{"idle : us -> named"}},
		"by a record":                  {"us record", us, []string{"idle : us -> record"}},
		"access point":                 {"files mrap", to(`"files"`), nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			source := []string{edge, unread, "resource \"aws_cloudfront_distribution\" \"d\" {\n"}
			for id := range strings.FieldsSeq(test.origins) {
				source = append(source, fmt.Sprintf("origin {\n origin_id = %q\n %s\n}\n", id, originArguments[id]))
			}
			document := model(t, strings.Join(source, "")+test.behaviors+"}\n")
			var got []string
			for _, gap := range document.Topology.Distributions[0].Gaps {
				got = append(got, fmt.Sprintf(
					"%s %s: %s -> %s", gap.Kind, gap.Name, originIDs(gap.Usual), originIDs(gap.Spare)))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("gaps (-want +got):\n%s", diff)
			}
		})
	}
}

func originIDs(origins []topology.Origin) string {
	ids := make([]string, 0, len(origins))
	for _, origin := range origins {
		ids = append(ids, origin.ID)
	}
	return strings.Join(ids, ",")
}

// originArguments are the arguments of origins, by id.
var originArguments = map[string]string{
	"us": "domain_name = aws_lb.us.dns_name", "eu": "domain_name = aws_lb.eu.dns_name",
	"beside": "domain_name = aws_lb.beside.dns_name", "lost": "domain_name = var.u",
	"files":  "domain_name = aws_s3_bucket.files.bucket_regional_domain_name",
	"copies": "domain_name = aws_s3_bucket.copies.bucket_regional_domain_name",
	"private": "domain_name = \"inside.example.com\"\n" +
		"vpc_origin_config { vpc_origin_id = aws_cloudfront_vpc_origin.eu.id }",
	"named": `domain_name = "origin-eu.example.com"`, "record": "domain_name = aws_route53_record.eu.fqdn",
	"mrap": "domain_name = aws_s3control_multi_region_access_point.p.domain_name",
}

const edge = `
resource "aws_lb" "us" {}
resource "aws_lb" "beside" {}
resource "aws_lb" "eu" { provider = aws.eu }
resource "aws_s3_bucket" "files" {}
resource "aws_s3_bucket" "copies" { provider = aws.eu }
resource "aws_s3control_multi_region_access_point" "p" {}
resource "aws_cloudfront_vpc_origin" "eu" {
  vpc_origin_endpoint_config { arn = aws_lb.eu.arn }
}
resource "aws_route53_record" "eu" {
  zone_id = "Z1"
  name    = "origin-eu.example.com"
  type    = "A"
  alias {
    name                   = aws_lb.eu.dns_name
    zone_id                = aws_lb.eu.zone_id
    evaluate_target_health = true
  }
}
`
