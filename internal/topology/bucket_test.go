package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// buckets are a source and a copy, versioned both.
const buckets = `
resource "aws_s3_bucket" "source" { bucket = "orders" }
resource "aws_s3_bucket" "copy" {
  provider = aws.eu
  bucket   = "orders-eu"
}
` + versionedSource + versionedCopy

const versionedSource = `
resource "aws_s3_bucket_versioning" "source" {
  bucket = aws_s3_bucket.source.id
  versioning_configuration { status = "Enabled" }
}
`

const versionedCopy = `
resource "aws_s3_bucket_versioning" "copy" {
  provider = aws.eu
  bucket   = aws_s3_bucket.copy.id
  versioning_configuration { status = "Enabled" }
}
`

// replicated is a configuration with the rules of a body.
func replicated(rules string) string {
	return `
resource "aws_s3_bucket_replication_configuration" "r" {
  bucket = aws_s3_bucket.source.id
  role   = "arn:aws:iam::111122223333:role/replication"
` + rules + `
}
`
}

// ruleLines shows each rule in one line: its ends, and what is to say of it.
func ruleLines(document *topology.Document) []string {
	lines := []string{}
	for _, rule := range document.Topology.BucketRules {
		parts := []string{
			fmt.Sprintf("%s: %s %s -> %s", rule.Attribute, rule.Status, endName(rule.From), endName(rule.To)),
		}
		if rule.Everything != nil && !*rule.Everything {
			parts = append(parts, "filtered")
		}
		for _, lack := range rule.Unversioned {
			said := ""
			if lack.Setting != nil {
				said = " by " + lack.Setting.Address + " " + lack.Setting.Attribute
			}
			parts = append(parts, lack.End+" "+lack.State+said)
		}
		if rule.Idle {
			parts = append(parts, "idle")
		}
		if rule.Skipped != nil {
			parts = append(parts, fmt.Sprintf("%s lacks %s", rule.Skipped.Algorithm, rule.Skipped.Lacks))
		}
		if rule.Cold != nil {
			parts = append(parts, rule.Cold.Content+" by "+rule.Cold.Because)
		}
		if len(rule.Unknown) > 0 {
			parts = append(parts, "unknown "+strings.Join(rule.Unknown, ","))
		}
		lines = append(lines, strings.Join(parts, "; "))
	}
	return lines
}

func endName(end topology.BucketEnd) string {
	name, place := end.Address, end.Region
	if name == "" {
		name = "(" + end.Name + ")"
	}
	if place == "" {
		place = string(end.RegionStatus)
	}
	return name + "@" + place
}

const (
	toCopy  = `destination { bucket = aws_s3_bucket.copy.arn }`
	between = "aws_s3_bucket.source@us-east-1 -> aws_s3_bucket.copy@eu-west-1"
)

func TestBucketRules(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"by reference": {
			buckets + replicated(`rule {
			  status = "Enabled"
			  `+toCopy+`
			}`),
			[]string{"rule[0]: Enabled " + between},
		},
		"by name and ARN": {
			buckets + `
			resource "aws_s3_bucket_replication_configuration" "r" {
			  bucket = "orders"
			  rule {
			    status = "Enabled"
			    filter { prefix = "invoices/" }
			    destination { bucket = "arn:aws:s3:::orders-eu" }
			  }
			}`,
			[]string{"rule[0]: Enabled " + between + "; filtered"},
		},
		"through another setting of the bucket": {
			buckets + `
			resource "aws_s3_bucket_replication_configuration" "r" {
			  bucket = aws_s3_bucket_versioning.source.bucket
			  rule {
			    status = "Enabled"
			    ` + toCopy + `
			  }
			}`,
			[]string{"rule[0]: Enabled " + between},
		},
		"outside the code": {
			buckets + replicated(`rule {
			  status = "Enabled"
			  destination { bucket = "arn:aws:s3:::archive" }
			}`),
			[]string{"rule[0]: Enabled aws_s3_bucket.source@us-east-1 -> (archive)@unknown"},
		},
		"inside the bucket": {
			`
			resource "aws_s3_bucket" "copy" {
			  provider = aws.eu
			  versioning { enabled = true }
			}
			resource "aws_s3_bucket" "source" {
			  versioning { enabled = false }
			  replication_configuration {
			    rules {
			      prefix = "a/"
			      status = "Enabled"
			      ` + toCopy + `
			    }
			    rules {
			      prefix = "b/"
			      status = "Disabled"
			      ` + toCopy + `
			    }
			  }
			}`,
			[]string{
				"replication_configuration[0].rules[0]: Enabled " + between + "; filtered; " +
					"source disabled by aws_s3_bucket.source versioning[0].enabled",
				"replication_configuration[0].rules[1]: Disabled " + between + "; filtered",
			},
		},
		"an empty filter is none": {
			buckets + replicated(`rule {
			  status = "Enabled"
			  filter { prefix = "" }
			  `+toCopy+`
			}`),
			[]string{"rule[0]: Enabled " + between},
		},
		"a filter by tags": {
			buckets + replicated(`rule {
			  status = "Enabled"
			  filter {
			    and {
			      prefix = ""
			      tags   = { keep = "yes" }
			    }
			  }
			  `+toCopy+`
			}`),
			[]string{"rule[0]: Enabled " + between + "; filtered"},
		},
		"what is not known": {
			buckets + `
			variable "status" { type = string }
			variable "prefix" { type = string }
			variable "class" { type = string }` + replicated(`rule {
			  status = var.status
			  filter { prefix = var.prefix }
			  destination {
			    bucket        = aws_s3_bucket.copy.arn
			    storage_class = var.class
			  }
			}`),
			[]string{"rule[0]:  " + between + "; unknown filter,status,storage_class"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, ruleLines(model(t, test.source))); diff != "" {
				t.Errorf("rules (-want +got):\n%s", diff)
			}
		})
	}
}

// versioningLacks models a copy with these settings, and says what its rule lacks.
func versioningLacks(t *testing.T, settings string) string {
	t.Helper()
	document := model(t, `resource "aws_s3_bucket" "source" { bucket = "orders" }`+versionedSource+settings+"\n"+
		replicated("rule {\nstatus = \"Enabled\"\n"+toCopy+"\n}"))
	var found []string
	for _, lack := range document.Topology.BucketRules[0].Unversioned {
		found = append(found, lack.End+" "+lack.State)
	}
	return strings.Join(found, ", ")
}

func TestVersioningOfBuckets(t *testing.T) {
	t.Parallel()
	const plain = `resource "aws_s3_bucket" "copy" {
		provider = aws.eu
		bucket   = "orders-eu"
	}`
	const status = `
		variable "status" { type = string }
		variable "versioned" { type = bool }`
	for name, test := range map[string]struct{ settings, want string }{
		"none":    {plain, "destination unset"},
		"enabled": {plain + versionedCopy, ""},
		"suspended": {
			plain + strings.ReplaceAll(versionedCopy, "Enabled", "Suspended"), "destination suspended",
		},
		"a status that is not known": {
			plain + status + strings.ReplaceAll(versionedCopy, `"Enabled"`, "var.status"), "",
		},
		"a count of zero": {
			plain + strings.ReplaceAll(versionedCopy, "provider = aws.eu", "provider = aws.eu\ncount = 0"),
			"destination unset",
		},
		"a count that is not known": {
			plain + status + strings.ReplaceAll(versionedCopy, "provider = aws.eu",
				"provider = aws.eu\ncount = var.versioned ? 1 : 0"), "",
		},
		"by the bucket's name": {
			plain + strings.ReplaceAll(versionedCopy, "aws_s3_bucket.copy.id", `"orders-eu"`), "",
		},
		"by a name that is not known": {
			status + "\n" + strings.ReplaceAll(plain, `"orders-eu"`, "var.status") +
				strings.ReplaceAll(versionedCopy, "aws_s3_bucket.copy.id", "var.status"), "",
		},
		"of a bucket of another name that is not known": {
			plain + status + strings.ReplaceAll(versionedCopy, "aws_s3_bucket.copy.id", "var.status"),
			"destination unset",
		},
		"Object Lock": {strings.ReplaceAll(plain, "provider", "object_lock_enabled = true\nprovider"), ""},
		"a block that may be there": {
			status + "\n" + strings.ReplaceAll(plain, "provider", `dynamic "versioning" {
				for_each = var.versioned ? [1] : []
				content { enabled = true }
			}
			provider`), "",
		},
		"a module that is not on disk": {
			plain + `
			module "m" {
				source = "example/versioning/aws"
				bucket = aws_s3_bucket.copy.id
			}`, "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := versioningLacks(t, test.settings); got != test.want {
				t.Errorf("the rule lacks %q, want %q", got, test.want)
			}
		})
	}
}

func TestIdleRules(t *testing.T) {
	t.Parallel()
	rule := func(status, destination string) string {
		return fmt.Sprintf("rule {\nstatus = %q\ndestination { bucket = %s }\n}\n", status, destination)
	}
	const copied, named, other = "aws_s3_bucket.copy.arn", `"arn:aws:s3:::orders-eu"`, `"arn:aws:s3:::archive"`
	for name, test := range map[string]struct {
		rules string
		want  bool
	}{
		"alone":                        {rule("Disabled", copied), true},
		"beside an enabled one":        {rule("Disabled", copied) + rule("Enabled", named), false},
		"beside one that goes away":    {rule("Disabled", copied) + rule("Enabled", other), true},
		"beside one that is not known": {rule("Disabled", copied) + rule("Enabled", "var.arn"), false},
		"beside a disabled one":        {rule("Disabled", copied) + rule("Disabled", copied), true},
		"enabled":                      {rule("Enabled", copied), false},
		"both outside the code":        {rule("Disabled", other) + rule("Enabled", other), false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			document := model(t, "variable \"arn\" { type = string }\n"+buckets+replicated(test.rules))
			if got := document.Topology.BucketRules[0].Idle; got != test.want {
				t.Errorf("idle: %t, want %t", got, test.want)
			}
		})
	}
}

func TestEncryptedObjectsThatARuleSkips(t *testing.T) {
	t.Parallel()
	const kms = `
		resource "aws_s3_bucket_server_side_encryption_configuration" "source" {
		  bucket = aws_s3_bucket.source.id
		  rule {
		    apply_server_side_encryption_by_default { sse_algorithm = "aws:kms" }
		  }
		}`
	const selection = `source_selection_criteria {
		sse_kms_encrypted_objects { status = "Enabled" }
	}`
	const key = `destination {
		bucket = aws_s3_bucket.copy.arn
		encryption_configuration { replica_kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/k" }
	}`
	for name, test := range map[string]struct{ encryption, rule, want string }{
		"both are missing":      {kms, toCopy, "both"},
		"the selection":         {kms, key, "selection"},
		"the key":               {kms, selection + "\n" + toCopy, "key"},
		"nothing":               {kms, selection + "\n" + key, ""},
		"SSE-S3":                {strings.ReplaceAll(kms, "aws:kms", "AES256"), toCopy, ""},
		"no encryption is said": {"", toCopy, ""},
		"an algorithm that is not known": {
			"variable \"a\" { type = string }\n" + strings.ReplaceAll(kms, `"aws:kms"`, "var.a"), toCopy, "",
		},
		"encryption that may not be there": {
			"variable \"a\" { type = number }\n" + strings.ReplaceAll(kms, "bucket =", "count = var.a\nbucket ="),
			toCopy, "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			document := model(t, buckets+test.encryption+replicated("rule {\nstatus = \"Enabled\"\n"+test.rule+"\n}"))
			got := ""
			if skipped := document.Topology.BucketRules[0].Skipped; skipped != nil {
				got = skipped.Lacks
			}
			if got != test.want {
				t.Errorf("the rule lacks %q, want %q", got, test.want)
			}
		})
	}
}

func TestBucketsForColdData(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		`bucket = "app-access-logs"`:           "logs by name app-access-logs",
		`bucket = "org-cloudtrail"`:            "logs by name org-cloudtrail",
		`bucket = "db_backups.example"`:        "backups by name db_backups.example",
		`tags = { Purpose = "Archive" }`:       "archives by tag Purpose=Archive",
		`tags = { Backup = "nightly-backup" }`: "",
		`tags = { team = "logging" }`:          "",
		`bucket = "catalog"`:                   "",
		`bucket = "blog-login-dialogue"`:       "",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			document := model(t, `resource "aws_s3_bucket" "source" { `+name+` }
				resource "aws_s3_bucket" "copy" { provider = aws.eu }`+versionedSource+versionedCopy+
				replicated("rule {\nstatus = \"Enabled\"\n"+toCopy+"\n}"))
			got := ""
			if cold := document.Topology.BucketRules[0].Cold; cold != nil {
				got = cold.Content + " by " + cold.Because
			}
			if got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
}

func TestCopiesForRecovery(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		`bucket = "orders-dr"`:             "name orders-dr",
		`tags = { Role = "standby copy" }`: "tag Role=standby copy",
		`tags = { Backup = "dr" }`:         "",
		`bucket = "orders-drafts"`:         "",
		`tags = { Environment = "DR" }`:    "tag Environment=DR",
		`tags = { dr = true }`:             "tag dr=true",
		`tags = { dr = false }`:            "",
		`bucket = "archive-backup"`:        "",
		"provider = aws.standby":           "provider alias standby",
		"bucket = \"orders\"":              "",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			document := model(t, `
				provider "aws" {
				  alias  = "standby"
				  region = "us-east-1"
				}
				resource "aws_s3_bucket" "source" { bucket = "backup" }
				resource "aws_s3_bucket" "copy" {
				  `+name+`
				}`+replicated("rule {\nstatus = \"Enabled\"\n"+toCopy+"\n}"))
			if got := document.Topology.NearCopies[0].Copies[0].Called; got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
}
