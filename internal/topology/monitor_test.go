package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// watchLines says of each copy what watches it, "nobody" where the rules are to
// hear of that.
func watchLines(document *topology.Document) []string {
	lines := []string{}
	for _, edge := range document.Topology.Replication {
		by := strings.Join(edge.MonitoredBy, ", ")
		if edge.Unmonitored {
			by = "nobody"
		}
		lines = append(lines, fmt.Sprintf("%s: %s", edge.ToRegion, by))
	}
	return lines
}

// alarm is an alarm on a metric, with these dimensions in HCL.
func alarm(name, namespace, metric, dimensions string) string {
	return fmt.Sprintf(`
resource "aws_cloudwatch_metric_alarm" %q {
  alarm_name          = %q
  namespace           = %q
  metric_name         = %q
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 3
  threshold           = 5000
  dimensions          = { %s }
}
`, name, name, namespace, metric, dimensions)
}

const readReplicas = `
resource "aws_db_instance" "main" {
  identifier              = "main"
  backup_retention_period = 7
}
resource "aws_db_instance" "west" {
  provider            = aws.tokyo
  identifier          = "west"
  replicate_source_db = aws_db_instance.main.arn
}
resource "aws_db_instance" "europe" {
  provider            = aws.eu
  identifier_prefix   = "europe-"
  replicate_source_db = aws_db_instance.main.arn
}
variable "name" {}
`

const shopCluster = `
resource "aws_rds_global_cluster" "shop" { global_cluster_identifier = "shop" }
resource "aws_rds_cluster" "main" {
  cluster_identifier        = "shop-main"
  global_cluster_identifier = aws_rds_global_cluster.shop.id
  master_username           = "shop"
}
resource "aws_rds_cluster" "europe" {
  provider                  = aws.eu
  cluster_identifier        = "shop-europe"
  global_cluster_identifier = aws_rds_global_cluster.shop.id
}
resource "aws_rds_cluster" "west" {
  provider                  = aws.tokyo
  cluster_identifier        = "shop-west"
  global_cluster_identifier = aws_rds_global_cluster.shop.id
}
resource "aws_rds_cluster_instance" "west" {
  provider           = aws.tokyo
  identifier         = "shop-west-0"
  cluster_identifier = aws_rds_cluster.west.id
}
`

const copiedTable = `
resource "aws_dynamodb_table" "carts" {
  name = "carts"
  replica { region_name = "eu-west-1" }
  replica { region_name = "ap-northeast-1" }
}
resource "aws_dynamodb_table" "other" { name = "other" }
`

func TestAlarmsOnReadReplicas(t *testing.T) {
	t.Parallel()
	lag := func(dimensions string) string {
		return readReplicas + alarm("lag", "AWS/RDS", "ReplicaLag", dimensions)
	}
	const watch = "aws_cloudwatch_metric_alarm.lag"
	for name, test := range map[string]struct {
		source string
		want   []string // of europe, of west
	}{
		"none":      {readReplicas, []string{"nobody", "nobody"}},
		"reference": {lag("DBInstanceIdentifier = aws_db_instance.west.identifier"), []string{"nobody", watch}},
		"reference without a known name": {
			lag("DBInstanceIdentifier = aws_db_instance.europe.identifier"), []string{watch, "nobody"},
		},
		"name":             {lag(`DBInstanceIdentifier = "west"`), []string{"nobody", watch}},
		"name in capitals": {lag(`DBInstanceIdentifier = "WEST"`), []string{"nobody", watch}},
		// AWS makes a name of a prefix.
		"name that is not in the code": {lag(`DBInstanceIdentifier = "europe-0123"`), []string{watch, "nobody"}},
		"the source": {
			lag(`DBInstanceIdentifier = aws_db_instance.main.identifier`), []string{"nobody", "nobody"},
		},
		"the source, by name": {lag(`DBInstanceIdentifier = "main"`), []string{"nobody", "nobody"}},
		"no dimension":        {lag(""), []string{watch, watch}},
		"dimension not known": {lag("DBInstanceIdentifier = var.name"), []string{watch, watch}},
		"another dimension":   {lag(`DatabaseClass = "db.r6g.large"`), []string{watch, watch}},
		"another metric": {
			readReplicas + alarm("cpu", "AWS/RDS", "CPUUtilization", ""), []string{"nobody", "nobody"},
		},
		"lag inside a region": {
			readReplicas + alarm("lag", "AWS/RDS", "AuroraReplicaLag", ""), []string{"nobody", "nobody"},
		},
		"another namespace": {
			readReplicas + alarm("lag", "AWS/DocDB", "ReplicaLag", ""), []string{"nobody", "nobody"},
		},
		"a metric of their own": {
			readReplicas + alarm("lag", "Shop/Data", "replica_lag", ""), []string{watch, watch},
		},
		"not made": {
			strings.Replace(lag(""), "alarm_name", "count = 0\n  alarm_name", 1), []string{"nobody", "nobody"},
		},
		"metric not known": {
			strings.Replace(lag(""), `"ReplicaLag"`, "var.name", 1), []string{watch, watch},
		},
		"query of a metric": {readReplicas + `
resource "aws_cloudwatch_metric_alarm" "lag" {
  alarm_name          = "lag"
  comparison_operator = "GreaterThanUpperThreshold"
  evaluation_periods  = 3
  threshold_metric_id = "band"
  metric_query {
    id         = "band"
    expression = "ANOMALY_DETECTION_BAND(m1)"
  }
  metric_query {
    id = "m1"
    metric {
      namespace   = "AWS/RDS"
      metric_name = "ReplicaLag"
      period      = 60
      stat        = "Average"
      dimensions  = { DBInstanceIdentifier = aws_db_instance.west.id }
    }
  }
}`, []string{"nobody", watch}},
		"query in words": {readReplicas + `
resource "aws_cloudwatch_metric_alarm" "lag" {
  alarm_name          = "lag"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 3
  threshold           = 60
  metric_query {
    id          = "q"
    expression  = "SELECT MAX(ReplicaLag) FROM SCHEMA(\"AWS/RDS\", DBInstanceIdentifier)"
    return_data = true
  }
}`, []string{watch, watch}},
		"composed of what is not in the code": {readReplicas + `
resource "aws_cloudwatch_composite_alarm" "page" {
  alarm_name = "page"
  alarm_rule = "ALARM(\"west-replica-lag\") OR ALARM(\"cpu\")"
}`, []string{"aws_cloudwatch_composite_alarm.page", "aws_cloudwatch_composite_alarm.page"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want := []string{"eu-west-1: " + test.want[0], "ap-northeast-1: " + test.want[1]}
			if diff := cmp.Diff(want, watchLines(model(t, test.source))); diff != "" {
				t.Errorf("watchers (-want +got):\n%s", diff)
			}
		})
	}
}

func TestAlarmsOnCopiesOfManyKinds(t *testing.T) {
	t.Parallel()
	const watch = "aws_cloudwatch_metric_alarm.lag"
	aurora := func(dimensions string) string {
		return shopCluster + alarm("lag", "AWS/RDS", "AuroraGlobalDBRPOLag", dimensions)
	}
	table := func(dimensions string) string {
		return copiedTable + alarm("lag", "AWS/DynamoDB", "ReplicationLatency", dimensions)
	}
	inWest := func(source string) string {
		return strings.Replace(source, `"lag" {`, "\"lag\" {\n  provider = aws.tokyo", 1)
	}
	for name, test := range map[string]struct {
		source string
		want   []string // of eu-west-1, of ap-northeast-1
	}{
		"cluster":          {aurora("DBClusterIdentifier = aws_rds_cluster.west.id"), []string{"nobody", watch}},
		"cluster, by name": {aurora(`DBClusterIdentifier = "shop-europe"`), []string{watch, "nobody"}},
		"instance of cluster": {
			aurora("DBClusterIdentifier = aws_rds_cluster_instance.west.cluster_identifier"), []string{"nobody", watch},
		},
		// Many alarms name the primary, or what ties the clusters together.
		"primary":          {aurora("DBClusterIdentifier = aws_rds_cluster.main.id"), []string{watch, watch}},
		"global cluster":   {aurora(`DBClusterIdentifier = "shop"`), []string{watch, watch}},
		"another source":   {aurora(`SourceRegion = "us-east-2"`), []string{"nobody", "nobody"}},
		"table":            {table("TableName = aws_dynamodb_table.carts.name"), []string{watch, watch}},
		"table and region": {table(`TableName = "carts", ReceivingRegion = "eu-west-1"`), []string{watch, "nobody"}},
		"region not known": {
			table(`TableName = "carts", ReceivingRegion = aws_dynamodb_table.carts.arn`), []string{watch, watch},
		},
		"another table":       {table(`TableName = "other"`), []string{"nobody", "nobody"}},
		"region without copy": {table(`ReceivingRegion = "sa-east-1"`), []string{"nobody", "nobody"}},
		"home region":         {table(`ReceivingRegion = "us-east-1"`), []string{"nobody", "nobody"}},
		"the way back":        {inWest(table(`ReceivingRegion = "us-east-1"`)), []string{"nobody", watch}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want := []string{"eu-west-1: " + test.want[0], "ap-northeast-1: " + test.want[1]}
			if diff := cmp.Diff(want, watchLines(model(t, test.source))); diff != "" {
				t.Errorf("watchers (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCopiesThatNobodyHasToWatch(t *testing.T) {
	t.Parallel()
	for name, source := range map[string]string{
		"cache": `
provider "aws" {
  alias  = "west"
  region = "ap-northeast-1"
}
resource "aws_elasticache_replication_group" "main" { replication_group_id = "main" }
resource "aws_elasticache_global_replication_group" "all" {
  global_replication_group_id_suffix = "all"
  primary_replication_group_id       = aws_elasticache_replication_group.main.id
}
resource "aws_elasticache_replication_group" "west" {
  provider                    = aws.tokyo
  replication_group_id        = "west"
  global_replication_group_id = aws_elasticache_global_replication_group.all.global_replication_group_id
}`,
		"backup": `
resource "aws_db_instance" "main" { identifier = "main" }
resource "aws_db_instance_automated_backups_replication" "west" {
  region                 = "ap-northeast-1"
  source_db_instance_arn = aws_db_instance.main.arn
}`,
		"strong consistency": `
resource "aws_dynamodb_table" "x" {
  name = "x"
  replica {
    region_name      = "ap-northeast-1"
    consistency_mode = "STRONG"
  }
}`,
		"inside a region": `
resource "aws_db_instance" "main" { identifier = "main" }
resource "aws_db_instance" "reader" { replicate_source_db = aws_db_instance.main.identifier }`,
		"lock table": `
resource "aws_dynamodb_table" "lock" {
  name     = "lock"
  hash_key = "LockID"
  replica { region_name = "ap-northeast-1" }
}`,
		"secret": `
resource "aws_secretsmanager_secret" "x" {
  name = "x"
  replica { region = "ap-northeast-1" }
}`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			lines := watchLines(model(t, source))
			if len(lines) == 0 {
				t.Fatal("the source has no copy")
			}
			for _, line := range lines {
				if strings.HasSuffix(line, "nobody") {
					t.Errorf("watchers: %v", lines)
				}
			}
		})
	}
}

func TestObservers(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"none":     {`resource "aws_cloudwatch_dashboard" "x" { dashboard_name = "ReplicaLag" }`, []string{}},
		"provider": {`provider "datadog" {}`, []string{"provider.datadog: Datadog"}},
		"resource": {`resource "newrelic_alert_policy" "x" {}`, []string{"newrelic_alert_policy.x: New Relic"}},
		"stream": {
			`resource "aws_cloudwatch_metric_stream" "x" {}`,
			[]string{"aws_cloudwatch_metric_stream.x: a CloudWatch metric stream"},
		},
		"chart": {
			`resource "helm_release" "x" { chart = "datadog" }`, []string{"helm_release.x: datadog"},
		},
		"chart without a rule": {`resource "helm_release" "x" { chart = "kube-prometheus-stack" }`, []string{}},
		"chart with a rule": {
			`resource "helm_release" "x" {
  chart  = "prometheus"
  values = [yamlencode({ rules = [{ expr = "aws_rds_replica_lag_average > 5" }] })]
}`,
			[]string{"helm_release.x: a Helm chart with a rule on lag"},
		},
		"manifest": {
			`resource "kubernetes_manifest" "x" {
  manifest = { spec = { expr = "aws_dynamodb_replicationlatency > 1" } }
}`,
			[]string{"kubernetes_manifest.x: a Prometheus rule on lag"},
		},
		"module for alarms": {
			`module "x" { source = "terraform-aws-modules/cloudwatch/aws//modules/metric-alarm" }`,
			[]string{"module.x: a module that is not on disk"},
		},
		"module of a registry": {
			`module "x" { source = "acme/monitoring/aws" }`, []string{"module.x: a module that is not on disk"},
		},
		"module that gets a metric": {
			`module "x" {
  source  = "acme/things/aws"
  metrics = [{ name = "AuroraGlobalDBReplicationLag" }, { name = "ReplicaLag" }]
}`,
			[]string{"module.x: a module that is not on disk"},
		},
		"module for a role": {`module "monitoring_role" { source = "acme/iam/aws" }`, []string{}},
		"module for logs": {
			`module "x" { source = "terraform-aws-modules/cloudwatch/aws//modules/log-group" }`, []string{},
		},
		"not made": {
			`resource "datadog_monitor" "x" { count = 0 }`, []string{},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := []string{}
			for _, observer := range model(t, test.source).Topology.Observers {
				got = append(got, observer.Address+": "+observer.Name)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("observers (-want +got):\n%s", diff)
			}
		})
	}
}

func TestObserverOrModuleSilences(t *testing.T) {
	t.Parallel()
	for name, more := range map[string]string{
		"observer": `provider "datadog" {}`,
		"handed to a module that is not on disk": `
module "tools" {
  source = "acme/tools/aws"
  west   = aws_db_instance.west.id
  europe = aws_db_instance.europe.arn
}`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want := []string{"eu-west-1: ", "ap-northeast-1: "}
			if diff := cmp.Diff(want, watchLines(model(t, readReplicas+more))); diff != "" {
				t.Errorf("watchers (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWatchersOfOtherRoots(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		other string
		want  []string
	}{
		"alarm by name": {
			alarm("lag", "AWS/RDS", "ReplicaLag", `DBInstanceIdentifier = "west"`),
			[]string{"eu-west-1: nobody", "ap-northeast-1: aws_cloudwatch_metric_alarm.lag"},
		},
		"alarm on something else": {
			alarm("cpu", "AWS/RDS", "CPUUtilization", ""), []string{"eu-west-1: nobody", "ap-northeast-1: nobody"},
		},
		"observer": {`resource "grafana_rule_group" "x" {}`, []string{"eu-west-1: ", "ap-northeast-1: "}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := estate{"live/main.tf": providers + readReplicas, "monitoring/main.tf": test.other}
			b := builder(t)
			document := b.Build(topology.Input{
				Name: "live", Placement: b.Place(e.roots(t, "live"), ""),
				Elsewhere: elsewhere(t, e, "live", "monitoring"),
			}).Document
			if diff := cmp.Diff(test.want, watchLines(document)); diff != "" {
				t.Errorf("watchers (-want +got):\n%s", diff)
			}
			if got := document.Topology.LagAlarms; len(got) > 0 {
				t.Errorf("alarms of another system are listed: %v", got)
			}
		})
	}
}

func TestLagAlarms(t *testing.T) {
	t.Parallel()
	const page = `
resource "aws_cloudwatch_metric_alarm" "page" {
  alarm_name          = "page"
  namespace           = "AWS/RDS"
  metric_name         = "AuroraGlobalDBReplicationLag"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 3
  threshold           = 60000
  dimensions          = { DBClusterIdentifier = aws_rds_cluster.west.id }
}
`
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"milliseconds": {
			shopCluster + page,
			[]string{"aws_cloudwatch_metric_alarm.page: 60000 ms, 60 s, first 60 s, across true, of ap-northeast-1"},
		},
		"another one goes off first": {
			shopCluster + page + alarm("warn", "AWS/RDS", "AuroraGlobalDBReplicationLag", ""),
			[]string{
				"aws_cloudwatch_metric_alarm.page: 60000 ms, 60 s, first 5 s, across true, of ap-northeast-1",
				"aws_cloudwatch_metric_alarm.warn: 5000 ms, 5 s, first 5 s, across true, of eu-west-1 ap-northeast-1",
			},
		},
		"another one, on one of two copies": {
			shopCluster + alarm("all", "AWS/RDS", "AuroraGlobalDBReplicationLag", "") +
				strings.Replace(page, "60000", "1000", 1),
			[]string{
				"aws_cloudwatch_metric_alarm.all: 5000 ms, 5 s, first 5 s, across true, of eu-west-1 ap-northeast-1",
				"aws_cloudwatch_metric_alarm.page: 1000 ms, 1 s, first 1 s, across true, of ap-northeast-1",
			},
		},
		"seconds inside a region": {
			`
resource "aws_db_instance" "main" { identifier = "main" }
resource "aws_db_instance" "reader" { replicate_source_db = aws_db_instance.main.identifier }
` + alarm("lag", "AWS/RDS", "ReplicaLag", "DBInstanceIdentifier = aws_db_instance.reader.id"),
			[]string{"aws_cloudwatch_metric_alarm.lag: 5000 s, 5000 s, first 5000 s, across false, of us-east-1"},
		},
		"of what is not in the code": {
			alarm("lag", "AWS/ElastiCache", "GlobalDatastoreReplicationLag", `CacheClusterId = "carts-001"`),
			[]string{"aws_cloudwatch_metric_alarm.lag: 5000 s, 5000 s, first 5000 s, across true, of "},
		},
		"counts": {alarm("failed", "AWS/S3", "OperationsFailedReplication", ""), []string{}},
		"too low": {
			strings.Replace(shopCluster+page, "GreaterThanOrEqualToThreshold", "LessThanThreshold", 1), []string{},
		},
		"not known": {
			strings.Replace(shopCluster+page, "60000", "var.limit", 1) + "\nvariable \"limit\" {}", []string{},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := []string{}
			for _, a := range model(t, test.source).Topology.LagAlarms {
				var regions []string
				for _, watched := range a.Watches {
					regions = append(regions, watched.ToRegion)
				}
				got = append(got, fmt.Sprintf("%s: %v %s, %v s, first %v s, across %t, of %s", a.Address, a.Threshold,
					a.Unit, a.Seconds, a.FirstSeconds, a.AcrossRegions, strings.Join(regions, " ")))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("lag alarms (-want +got):\n%s", diff)
			}
		})
	}
}

func TestMetricsThatHaveToBeSwitchedOn(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		destination string
		want        bool
	}{
		"not":       {"", true},
		"on":        {`metrics { status = "Enabled" }`, false},
		"off":       {`metrics { status = "Disabled" }`, true},
		"not known": {"metrics { status = var.status }", false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			document := model(t, `
variable "status" {}
resource "aws_s3_bucket" "main" { bucket = "main" }
resource "aws_s3_bucket" "copy" {
  provider = aws.eu
  bucket   = "copy"
}
resource "aws_s3_bucket_replication_configuration" "main" {
  bucket = aws_s3_bucket.main.id
  rule {
    status = "Enabled"
    destination {
      bucket = aws_s3_bucket.copy.arn
      `+test.destination+`
    }
  }
}`)
			edge := document.Topology.Replication[0]
			if edge.LagUnpublished != test.want {
				t.Errorf("unpublished: %t, want %t", edge.LagUnpublished, test.want)
			}
			if edge.LagMetric != "ReplicationLatency" || edge.LagRegion != "us-east-1" {
				t.Errorf("the lag is %s in %s", edge.LagMetric, edge.LagRegion)
			}
		})
	}
}
