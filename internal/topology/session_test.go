package topology_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
)

// sessionLines says of stores of sessions where they are, and where users go.
func sessionLines(document *topology.Document) []string {
	lines := []string{}
	for _, store := range document.Topology.SessionStores {
		words := []string{fmt.Sprintf("%s in %s, not in %s", store.Address, store.Region, store.To)}
		if store.Because != "" {
			words = append(words, "("+store.Because+")")
		}
		for _, other := range store.Others {
			words = append(words, "and", other.Address)
		}
		lines = append(lines, strings.Join(words, " "))
	}
	return lines
}

// twoRegions is a latency set over us-east-1 and eu-west-1.
func twoRegions() string {
	balancers := strings.Join(strings.SplitAfter(threeBalancers, "\n")[:3], "")
	return balancers + nearest("us", "us-east-1", "aws_lb.us") + nearest("eu", "eu-west-1", "aws_lb.eu")
}

func TestSessionStores(t *testing.T) {
	t.Parallel()
	const found = "aws_elasticache_cluster.sessions in us-east-1, not in eu-west-1 (name sessions)"
	store := func(label, body string) string {
		return fmt.Sprintf("resource \"aws_elasticache_cluster\" %q {\n%s\n}\n", label, body)
	}
	for name, test := range map[string]struct {
		source   string
		declared intent.Document
		want     []string
	}{
		"by name": {twoRegions() + store("sessions", ""), intent.Document{}, []string{found}},
		"by tag": {
			twoRegions() + store("redis", `tags = { Purpose = "Session store" }`),
			intent.Document{},
			[]string{
				"aws_elasticache_cluster.redis in us-east-1, not in eu-west-1 (tag Purpose=Session store)",
			},
		},
		"in each region": {
			twoRegions() + store("sessions", "") + store("sessions_eu", "provider = aws.eu"),
			intent.Document{},
			[]string{found + " and aws_elasticache_cluster.sessions_eu"},
		},
		"by a rule file": {
			twoRegions() + store("redis", ""),
			intent.Document{Sessions: &intent.Sessions{Strategy: "stored", Store: "cache"}},
			[]string{"aws_elasticache_cluster.redis in us-east-1, not in eu-west-1"},
		},
		"by a rule file, of two that differ": {
			twoRegions() + store("carts", "") + store("catalog", ""),
			intent.Document{Sessions: &intent.Sessions{Strategy: "stored", Store: "cache"}},
			[]string{},
		},
		"stateless": {
			twoRegions() + store("sessions", ""),
			intent.Document{Sessions: &intent.Sessions{Strategy: "stateless"}},
			[]string{},
		},
		"regional": {
			twoRegions() + store("sessions", ""),
			intent.Document{Sessions: &intent.Sessions{Strategy: "regional"}},
			[]string{},
		},
		"in one region by design": {
			twoRegions() + store("sessions", ""),
			intent.Document{Cells: []intent.Cell{{Subject: "sessions", Value: "region-local"}}},
			[]string{},
		},
		"copied under another name": {
			twoRegions() + store("session_cache", "") + `
resource "aws_dynamodb_table" "sessions" {
  replica { region_name = "eu-west-1" }
}`, intent.Document{Sessions: &intent.Sessions{Strategy: "replicated"}}, []string{},
		},
		"not routed":       {threeBalancers + store("sessions", ""), intent.Document{}, []string{}},
		"shells":           {twoRegions() + store("ssm_sessions", ""), intent.Document{}, []string{}},
		"region not known": {twoRegions() + store("sessions", "region = upper(var.u)"), intent.Document{}, []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := sessionLines(modelWith(t, test.source, test.declared))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("session stores (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSticky(t *testing.T) {
	t.Parallel()
	group := func(body string) string { return "resource \"aws_lb_target_group\" \"us\" {\n" + body + "\n}\n" }
	active := intent.Document{Model: &intent.Model{Value: "active-active"}}
	const cookie = "stickiness { type = \"lb_cookie\" }"
	const found = "aws_lb_target_group.us stickiness[0] lb_cookie"
	for name, test := range map[string]struct {
		source   string
		declared intent.Document
		want     []string
	}{
		"by latency":        {twoRegions() + group(cookie), intent.Document{}, []string{found}},
		"by the rule files": {group(cookie), active, []string{found}},
		"by neither":        {group(cookie), intent.Document{}, nil},
		"off":               {group("stickiness {\n  type = \"lb_cookie\"\n  enabled = false\n}"), active, nil},
		"not known": {
			"variable \"s\" {}\n" + group("stickiness {\n  type = \"lb_cookie\"\n  enabled = var.s\n}"), active, nil,
		},
		"for the operators": {strings.ReplaceAll(group(cookie), `"us"`, `"jenkins"`), active, nil},
		"in a third region": {twoRegions() + group(cookie+"\nprovider = aws.tokyo"), intent.Document{}, nil},
		"declared otherwise": {
			twoRegions() + group(cookie), intent.Document{Model: &intent.Model{Value: "pilot-light"}}, nil,
		},
		"a region that waits": {
			twoRegions() + group(cookie),
			intent.Document{Regions: []intent.Region{{Name: "eu-west-1", Role: "standby"}}},
			nil,
		},
		"between target groups, unset": {`
resource "aws_lb_listener" "us" {
  default_action {
    type = "forward"
    forward {
      stickiness { duration = 60 }
    }
  }
}`, active, nil},
		"a classic load balancer": {
			`resource "aws_app_cookie_stickiness_policy" "us" {}`, active,
			[]string{"aws_app_cookie_stickiness_policy.us  app_cookie"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, sticky := range modelWith(t, test.source, test.declared).Topology.Sticky {
				got = append(got, strings.Join([]string{sticky.Address, sticky.Attribute, sticky.By}, " "))
			}
			slices.Sort(got)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("sticky (-want +got):\n%s", diff)
			}
		})
	}
}
