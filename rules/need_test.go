package rules

import (
	"strings"
	"testing"

	"github.com/regionlint/regionlint/internal/intent"
)

func TestIsPresent(t *testing.T) {
	document := estate()
	document.Intent.RTO = &intent.Objective{Seconds: 60}
	document.Resources["aws_lb"] = nil
	for path, want := range map[string]bool{
		"system.multi_region":                      true,
		"intent.declared":                          false,
		"intent.rto":                               true,
		"intent.rto.seconds":                       true,
		"intent.rpo":                               false,
		"intent.rpo.seconds":                       false,
		"topology.routes":                          true,
		"topology.egress":                          false,
		"resources.aws_db_instance":                true,
		"resources.aws_lb":                         false,
		"resources.aws_sqs_queue":                  false,
		"topology.routes.nothing":                  false,
		"topology.routes.members.region":           true,
		"topology.routes.members.failover_role":    false,
		"topology.routes.members.health_check_set": false,
		"system.nothing":                           false,
		"system.multi_region.either":               false,
	} {
		if got := isAnyPresent(document, []string{path}); got != want {
			t.Errorf("%s is present: %t, want %t", path, got, want)
		}
	}
	if isAnyPresent(nil, []string{"system"}) {
		t.Error("no document has a system")
	}
}

func TestWords(t *testing.T) {
	for path, want := range map[string]need{
		"system.multi_region":    {"the system is in one region", "the system is multi-region"},
		"intent.rto":             {"the rule files state no RTO", "the rule files state an RTO"},
		"intent.health_check":    {"the rule files state no health check", "the rule files state a health check"},
		"topology.health_checks": {"no health checks", "the code has health checks"},
		"resources.aws_lb":       {"no aws_lb", "the code has `aws_lb`"},
		"intent.rto|resources.aws_lb|resources.aws_elb|resources.aws_alb": {
			"the rule files state no RTO and no aws_lb and no aws_elb and no aws_alb",
			"the rule files state an RTO, or the code has `aws_lb`, `aws_elb` or `aws_alb`",
		},
		"topology.routes|topology.distributions": {
			"no routes and no distributions", "the code has DNS records or distributions",
		},
	} {
		if got := words(path); got != want {
			t.Errorf("words(%s) = %+v, want %+v", path, got, want)
		}
	}
}

// A part of the topology is named as its readers call it: "the code has gaps" says
// nothing.
func TestNeedsHaveWords(t *testing.T) {
	for _, p := range described(t) {
		for _, path := range p.Needs {
			for _, one := range alternatives(path) {
				if _, ok := needWords[one]; !ok && strings.HasPrefix(one, "topology.") {
					t.Errorf("%s needs %s, for which needWords has no words", p.ID, one)
				}
			}
		}
	}
}
