package rules_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/finding"
)

const watchedRecords = `resource "aws_route53_record" "api" {
  for_each = { us-east-1 = "192.0.2.1", eu-west-1 = "192.0.2.2" }

  zone_id         = "Z1"
  name            = "api.example.com"
  type            = "A"
  ttl             = %TTL%
  set_identifier  = each.key
  records         = [each.value]
  health_check_id = "abc"

  latency_routing_policy {
    region = each.key
  }
}

variable "ttl" {
  default = 300
}
`

// TestSafetyOfFixes changes nothing but what is at fault without being asked.
func TestSafetyOfFixes(t *testing.T) {
	for name, test := range map[string]struct {
		ttl  string
		want finding.Safety
	}{
		"a literal, all instances at fault":      {"300", finding.Safe},
		"a variable, which others may read":      {"var.ttl", finding.Suggested},
		"a literal, one instance of two":         {`each.key == "us-east-1" ? 300 : 60`, finding.Suggested},
		"a conversion that is more than a value": {"tonumber(300)", finding.Suggested},
	} {
		t.Run(name, func(t *testing.T) {
			tree := fstest.MapFS{"main.tf": {Data: []byte(strings.ReplaceAll(watchedRecords, "%TTL%", test.ttl))}}
			found := judge(t, tree, "ttl/too-high").Findings
			if len(found) == 0 {
				t.Fatal("no finding")
			}
			for _, f := range found {
				want := &finding.Fix{
					Edit: finding.Edit{
						Op: finding.SetAttribute, Address: f.Resource, Path: []string{"ttl"}, Value: 60.0,
					},
					Safety: test.want,
				}
				if diff := cmp.Diff(want, f.Fix); diff != "" {
					t.Errorf("fix of %s (-want +got):\n%s", f.Resource, diff)
				}
			}
		})
	}
}
