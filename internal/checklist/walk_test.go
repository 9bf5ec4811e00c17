package checklist_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/checklist"
	"github.com/regionlint/regionlint/internal/finding"
)

// walk is one kind of statement with each of its ends.
type walk struct {
	// rules state it, kept is code that shows it, unproven code that does not; ""
	// where there can be none.
	rules, kept, unproven string
	// brokenBy is a rule whose findings break it, "" where no rule does.
	brokenBy string
}

// walks have every kind of claim, by its key, and what it says behind a space
// where that matters.
func walks() map[string]walk {
	const twoRegions = database + replica
	const logsBucket = `resource "aws_s3_bucket" "logs" {}`
	return map[string]walk{
		"regions primary":   {"- Primary: us-east-1", database, replica, "intent/primary-mismatch"},
		"regions secondary": {"- Secondary: eu-west-1", twoRegions, database, "intent/region-unused"},
		"regions standby":   {"- Standby: eu-west-1", twoRegions, database, "intent/region-unused"},
		"regions serving":   {"- We run in us-east-1 and eu-west-1", twoRegions, database, "routing/region-uncovered"},
		"regions backup":    {"- Backup region: eu-west-1", twoRegions, database, "intent/region-unused"},
		"regions allowed":   {"- Allowed regions: us-east-1", database, replica, "intent/undeclared-region"},
		"regions forbidden": {"- Never deploy to eu-west-1", database, twoRegions, "intent/undeclared-region"},
		"auxiliary":         {"```regionlint\nlogs = \"us-east-1\"\n```", logsBucket, database, ""},
		"model":             {"- Deployment model: active-passive", failover, database, "database/single-region"},
		"rto":               {"- RTO: 30 minutes", failover, database, "recovery/rto-infeasible"},
		"rpo":               {"- RPO: 5 minutes", twoRegions, database, "recovery/rpo-infeasible"},
		"ttl.min_seconds":   {"- TTL at least 30s", failover, database, "ttl/too-low"},
		"ttl.max_seconds":   {"- TTL must not exceed 60s", failover, database, "ttl/too-high"},
		"routing":           {"- Route 53 failover routing", failover, latency, "intent/routing-mismatch"},
		"health_check.interval_seconds": {
			"- Health checks run every 10 s", probe, failover + slowProbe, "health/slow-detection",
		},
		"health_check.failure_threshold": {
			"- Health check: 2 failures = failover", probe, slowProbe, "health/slow-detection",
		},
		"health_check.path": {"- Health endpoint /health", probe, slowProbe, "intent/contradiction"},
		"replication.mode": {
			"- Replication is asynchronous", twoRegions, database, "intent/contradiction",
		},
		"replication.max_lag_seconds": {
			"- Replication lag under 30 seconds", twoRegions, database, "replication/lag-alarm-threshold",
		},
		"replication.mechanisms": {
			"- Carts: DynamoDB Global Tables", globalTable, database, "intent/mechanism-missing",
		},
		"replication.write_forwarding": {
			"- Writes are forwarded to the primary", forwarding, twoRegions, "intent/mechanism-missing",
		},
		"facilities global-accelerator": {
			"- Users enter through Global Accelerator",
			"resource \"aws_globalaccelerator_endpoint_group\" \"it\" { listener_arn = \"arn\" }", database,
			"intent/mechanism-missing",
		},
		"facilities fault-injection": {
			"- We test failover with AWS FIS", `resource "aws_fis_experiment_template" "it" {}`, database,
			"intent/mechanism-missing",
		},
		"residency": {
			"- All data must stay in us-east-1", database, `resource "aws_db_instance" "o" { provider = aws.unset }`,
			"residency/region-not-allowed",
		},
		"egress deny": {"- No egress to 0.0.0.0/0", closedGroup, openGroup, "egress/open-world"},
		"egress tags": {
			"- Cross-region transfer must carry the tag `cost-center`", taggedTable, globalTable, "egress/untagged",
		},
		"egress budget": {
			"- Budget alarm on inter-region transfer", `resource "aws_budgets_budget" "b" {}`, database,
			"egress/cost-unmonitored",
		},
		"sessions replicated": {
			"```regionlint\nsessions = \"replicated\"\n```",
			strings.ReplaceAll(globalTable, "carts", "sessions"), `resource "aws_dynamodb_table" "sessions" {}`,
			"session/regional-store",
		},
		"sessions stateless": {
			"- Sessions are stateless (JWT)", `resource "aws_instance" "web" {}`,
			`resource "aws_dynamodb_table" "sessions" {}`, "intent/contradiction",
		},
		"sessions stored": {
			"- Sessions live in ElastiCache", `resource "aws_elasticache_replication_group" "sessions" {}`, database,
			"intent/contradiction",
		},
		"cells region-local": {"- Orders are region-local", database, twoRegions, ""},
		"cells global": {
			"- Orders are global, carts are region-local", twoRegions + localCarts, database, "database/single-region",
		},
		"temperatures": {"- Logs are cold data", logsBucket, database, ""},
	}
}

const (
	probe = `
resource "aws_route53_health_check" "it" {
  type              = "HTTPS"
  fqdn              = "us.example.com"
  request_interval  = 10
  failure_threshold = 2
  resource_path     = "/health"
}
`
	slowProbe = `
resource "aws_route53_health_check" "slow" {
  type              = "HTTPS"
  fqdn              = "us.example.com"
  request_interval  = 30
  failure_threshold = 5
  resource_path     = "/"
}
`
	forwarding = `
resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier    = "orders"
  source_db_cluster_identifier = aws_rds_cluster.us.arn
}
resource "aws_rds_cluster" "us" { engine = "aurora-mysql" }
resource "aws_rds_cluster" "eu" {
  provider                       = aws.eu
  engine                         = "aurora-mysql"
  global_cluster_identifier      = aws_rds_global_cluster.orders.id
  enable_global_write_forwarding = true
}
`
	closedGroup = `
resource "aws_security_group" "api" {}
resource "aws_lambda_function" "api" {
  vpc_config { security_group_ids = [aws_security_group.api.id] }
}
`
	openGroup = `
resource "aws_security_group" "api" {
  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}
resource "aws_lambda_function" "api" {
  vpc_config { security_group_ids = [aws_security_group.api.id] }
}
`
	taggedTable = `
resource "aws_dynamodb_table" "carts" {
  tags = { cost-center = "7" }
  replica { region_name = "eu-west-1" }
}
`
	localCarts = `resource "aws_elasticache_replication_group" "carts" {}`
)

// TestEveryKindOfStatement walks all kinds of statements: each is kept by some
// code, unproven by other code, and broken by a rule.
func TestEveryKindOfStatement(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	shipped := shippedRules(t)
	for name, test := range walks() {
		key, _, _ := strings.Cut(name, " ")
		seen[key] = true
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := marksOf(t, test.rules, test.kept, key, nil, nil); !slices.Equal(got, []string{"kept"}) {
				t.Errorf("%s is %v where the code shows it: %q", test.rules, got, shows(t, test.rules, test.kept))
			}
			if got := marksOf(t, test.rules, test.unproven, key, nil, nil); !slices.Contains(got, "unproven") {
				t.Errorf("%s is %v where the code does not show it: %q", test.rules, got,
					shows(t, test.rules, test.unproven))
			}
			if test.brokenBy == "" {
				return
			}
			line := 1
			if strings.HasPrefix(test.rules, "```") {
				line = 2
			}
			broken := []finding.Finding{at(test.brokenBy, finding.Warning, line)}
			if test.brokenBy == "intent/contradiction" {
				return // which of two statements it breaks is tried in TestContradictions
			}
			if got := marksOf(t, test.rules, test.kept, key, broken, shipped); !slices.Contains(got, "broken") {
				t.Errorf("%s is %v with a finding of %s", test.rules, got, test.brokenBy)
			}
		})
	}
	if diff := cmp.Diff(checklist.Kinds(), slices.Sorted(keysOf(seen))); diff != "" {
		t.Errorf("kinds of statements (-judged +tried):\n%s", diff)
	}
}

func keysOf(set map[string]bool) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for key := range set {
			if !yield(key) {
				return
			}
		}
	}
}

// marksOf lists how the claims with a key end.
func marksOf(
	t *testing.T, rules, source, key string, findings []finding.Finding, catalogue []finding.Rule,
) []string {
	t.Helper()
	files := tree{"CLAUDE.md": rules + "\n", "providers.tf": providers, "main.tf": source}
	documents, regions := files.documents(t, ".")
	var marks []string
	for _, entry := range checklist.Check(documents[0], findings, catalogue, regions) {
		if entry.Fact == key && !slices.Contains(marks, string(entry.Verdict.Mark)) {
			marks = append(marks, string(entry.Verdict.Mark))
		}
	}
	return marks
}

// shippedRules is what the rules of the program break, as their index has it.
func shippedRules(t *testing.T) []finding.Rule {
	t.Helper()
	content, err := os.ReadFile("../../rules/index.json")
	if err != nil {
		t.Fatal(err)
	}
	var index []finding.Rule
	if err := json.Unmarshal(content, &index); err != nil {
		t.Fatal(err)
	}
	return index
}
