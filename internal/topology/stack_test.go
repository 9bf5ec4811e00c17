package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
)

// driftLines says of stacks what they lack, and where the finding stands.
func driftLines(document *topology.Document) []string {
	lines := []string{}
	for _, drift := range document.Topology.Drifts {
		var lacks []string
		for _, missing := range drift.Missing {
			lacks = append(lacks, "no "+missing.Type)
		}
		for _, off := range drift.Off {
			lacks = append(lacks, off.What+" off")
		}
		lines = append(lines, fmt.Sprintf("%s %s: %s", drift.Address, drift.Attribute, strings.Join(lacks, ", ")))
	}
	return lines
}

func TestDriftOfSettings(t *testing.T) {
	t.Parallel()
	const on, off = "deletion_protection = true", "deletion_protection = false"
	protected := func(us, eu string) string { return twinSource("aws_db_instance", "a_use1", us, "a_euw1", eu) }
	const lacking = "aws_db_instance.a_euw1 deletion_protection: deletion protection off"
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"off in one":          {protected(on, off), []string{lacking}},
		"unset in one":        {protected(on, ""), []string{lacking}},
		"off in both":         {protected(off, ""), []string{}},
		"not known in one":    {protected(on, "deletion_protection = var.p") + `variable "p" {}`, []string{}},
		"region not known":    {protected(on, off+"\nregion = upper(var.r)") + `variable "r" {}`, []string{}},
		"not there":           {protected(on, off+"\ncount = 0"), []string{}},
		"of another purpose":  {twinSource("aws_db_instance", "orders_use1", on, "billing_euw1", off), []string{}},
		"global and regional": {twinSource("aws_db_instance", "a_global", on, "a_eu", off), []string{}},
		"of several, one off": {
			protected(on, "count = 2\ndeletion_protection = count.index == 0"), []string{},
		},
		"writer and replica": {
			twinSource("aws_db_instance", "primary", on, "dr", "replicate_source_db = aws_db_instance.primary.arn"),
			[]string{},
		},
		"backups": {
			protected("backup_retention_period = 7", "backup_retention_period = 0"),
			[]string{"aws_db_instance.a_euw1 backup_retention_period: backup off"},
		},
		"encryption of a restored snapshot": {
			protected("storage_encrypted = true", `snapshot_identifier = "s"`), []string{},
		},
		"health check of a group": {
			twinSource("aws_autoscaling_group", "web_us", `health_check_type = "ELB"`, "web_eu", ""),
			[]string{"aws_autoscaling_group.web_eu health_check_type: the health check by the load balancer off"},
		},
		"versioning by another resource": {
			twinSource("aws_s3_bucket", "us", "", "eu", "") + `
resource "aws_s3_bucket_versioning" "us" {
  bucket = aws_s3_bucket.us.id
  versioning_configuration { status = "Enabled" }
}`, []string{"aws_s3_bucket.eu : versioning off"},
		},
		"versioning of what is not known": {
			twinSource("aws_s3_bucket", "us", "", "eu", "") + `
variable "bucket" {}
resource "aws_s3_bucket_versioning" "us" {
  bucket = aws_s3_bucket.us.id
  versioning_configuration { status = "Enabled" }
}
resource "aws_s3_bucket_versioning" "any" {
  provider = aws.eu
  bucket   = var.bucket
  versioning_configuration { status = "Enabled" }
}`, []string{},
		},
		"three regions": {
			protected(on, on) + `
resource "aws_db_instance" "a_apne1" { provider = aws.tokyo }`,
			[]string{"aws_db_instance.a_apne1 deletion_protection: deletion protection off"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, driftLines(model(t, test.source))); diff != "" {
				t.Errorf("drifts (-want +got):\n%s", diff)
			}
		})
	}
}

func TestDriftOfTypes(t *testing.T) {
	t.Parallel()
	block := twinSource("aws_lb", "us", "", "eu", "") + twinSource("aws_sqs_queue", "us", "", "eu", "") +
		twinSource("aws_vpc", "us", "", "eu", "") + twinSource("aws_subnet", "us", "", "eu", "")
	only := func(resourceType, label, body string) string {
		return fmt.Sprintf("\nresource %q %q {\n%s\n}\n", resourceType, label, body)
	}
	alarm := func(label, body string) string { return only("aws_cloudwatch_metric_alarm", label, body) }
	missing := []string{"aws_lb.eu : no aws_cloudwatch_metric_alarm"}
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"an alarm":         {block + alarm("us", ""), missing},
		"without a region": {block + alarm("errors", ""), []string{}},
		"number not known": {block + `variable "n" {}` + alarm("us", "count = var.n"), []string{}},
		"under another name": {
			block + twinSource("aws_cloudwatch_metric_alarm", "us", "", "ireland_errors", ""), []string{},
		},
		"a pipeline":           {block + only("aws_codepipeline", "us", ""), []string{}},
		"a parameter group":    {block + only("aws_db_parameter_group", "us", ""), []string{}},
		"a database":           {block + only("aws_db_instance", "us", ""), []string{}},
		"an alarm on Route 53": {block + alarm("us", `namespace = "AWS/Route53"`), []string{}},
		"a key and its replica": {
			block + only("aws_kms_key", "us", "multi_region = true") +
				only("aws_kms_replica_key", "eu", "provider = aws.eu\nprimary_key_arn = aws_kms_key.us.arn"),
			[]string{},
		},
		"what goes with a database": {
			block + only("aws_db_instance", "us", "") +
				only("aws_db_proxy", "us", "auth { secret_arn = aws_db_instance.us.arn }"), []string{},
		},
		"one resource alike is no block": {
			twinSource("aws_lb", "us", "", "eu", "") + alarm("us", ""), []string{},
		},
		"a module that is not on disk": {
			block + alarm("us", "") + "module \"alarms\" {\n source = \"acme/alarms/aws\"\n}", []string{},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, driftLines(model(t, test.source))); diff != "" {
				t.Errorf("drifts (-want +got):\n%s", diff)
			}
		})
	}
}

// The capacity of a region that is declared to wait may differ, what protects may not.
func TestDriftOfPassiveRegions(t *testing.T) {
	t.Parallel()
	source := twinSource("aws_lb", "us", "", "eu", "") + twinSource("aws_sqs_queue", "us", "", "eu", "") +
		twinSource("aws_vpc", "us", "", "eu", "") + twinSource("aws_subnet", "us", "", "eu", "") + `
resource "aws_autoscaling_group" "us" {}
resource "aws_cloudwatch_metric_alarm" "us" {}`
	for name, test := range map[string]struct {
		declared intent.Document
		want     string
	}{
		"not declared": {
			intent.Document{}, "aws_lb.eu : no aws_autoscaling_group, no aws_cloudwatch_metric_alarm",
		},
		"standby": {
			intent.Document{Regions: []intent.Region{{Name: "eu-west-1", Role: "standby"}}},
			"aws_lb.eu : no aws_cloudwatch_metric_alarm",
		},
		"active-active": {
			intent.Document{
				Model:   &intent.Model{Value: "active-active"},
				Regions: []intent.Region{{Name: "eu-west-1", Role: "secondary"}},
			},
			"aws_lb.eu : no aws_autoscaling_group, no aws_cloudwatch_metric_alarm",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := driftLines(modelWith(t, source, test.declared))
			if diff := cmp.Diff([]string{test.want}, got); diff != "" {
				t.Errorf("drifts (-want +got):\n%s", diff)
			}
		})
	}
}
