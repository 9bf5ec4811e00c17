package synthetic

import (
	"fmt"
	"strings"
	"testing/fstest"
)

// shops is how many services each root of Shops has.
const shops = 12

// Shops returns a tree of root modules whose services are built to survive a
// region: routed, watched, replicated and backed up in three regions. It has
// something for each rule to look at and little for it to find. A hundred roots
// have 31,000 resource instances.
func Shops(roots int) fstest.MapFS {
	tree := make(fstest.MapFS, 4*roots)
	for i := range roots {
		dir := fmt.Sprintf("live/shop-%03d", i)
		write(tree, "live/CLAUDE.md", promises)
		write(tree, dir+"/providers.tf", providers())
		write(tree, dir+"/main.tf", shopCalls(i))
		write(tree, dir+"/service/main.tf", shop)
	}
	return tree
}

const promises = `# Operations

- Primary: us-east-1. Secondary: eu-west-1, ap-northeast-1.
- RTO: 10 minutes, RPO: 15 minutes.
- DNS TTL: 60 seconds. Routing: Route 53 latency records.
- Health checks every 10 seconds, 3 failures.
`

func shopCalls(team int) string {
	var text strings.Builder
	fmt.Fprintf(&text, `locals {
  team = "shop-%03d"
}

resource "aws_route53_zone" "main" {
  name = "${local.team}.example.com"
}

`, team)
	for i := range shops {
		fmt.Fprintf(&text, `module "service_%[1]d" {
  source = "./service"

  name    = "${local.team}-%[1]d"
  zone_id = aws_route53_zone.main.zone_id
  domain  = aws_route53_zone.main.name

  providers = {
    aws         = aws.us-east-1
    aws.ireland = aws.eu-west-1
    aws.tokyo   = aws.ap-northeast-1
  }
}

`, i)
	}
	return text.String()
}

// shop is one service of 26 resources.
const shop = `terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.ireland, aws.tokyo]
    }
  }
}

variable "name" {
  type = string
}

variable "zone_id" {
  type = string
}

variable "domain" {
  type = string
}

locals {
  entries = {
    us-east-1      = aws_lb.virginia
    eu-west-1      = aws_lb.ireland
    ap-northeast-1 = aws_lb.tokyo
  }
}

resource "aws_lb" "virginia" {
  name = var.name
}

resource "aws_lb" "ireland" {
  provider = aws.ireland
  name     = var.name
}

resource "aws_lb" "tokyo" {
  provider = aws.tokyo
  name     = var.name
}

resource "aws_route53_health_check" "entry" {
  for_each = local.entries

  type              = "HTTPS"
  fqdn              = each.value.dns_name
  port              = 443
  resource_path     = "/health/deep"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "entry" {
  for_each = local.entries

  zone_id         = var.zone_id
  name            = "${var.name}.${var.domain}"
  type            = "A"
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.entry[each.key].id

  alias {
    name                   = each.value.dns_name
    zone_id                = each.value.zone_id
    evaluate_target_health = true
  }

  latency_routing_policy {
    region = each.key
  }
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "${var.name}-orders"
  engine                    = "aurora-postgresql"
  storage_encrypted         = true
}

resource "aws_rds_cluster" "virginia" {
  cluster_identifier          = "${var.name}-virginia"
  engine                      = "aurora-postgresql"
  global_cluster_identifier   = aws_rds_global_cluster.orders.id
  master_username             = "orders"
  manage_master_user_password = true
  backup_retention_period     = 14
}

resource "aws_rds_cluster_instance" "virginia" {
  count = 2

  cluster_identifier = aws_rds_cluster.virginia.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "ireland" {
  provider = aws.ireland

  cluster_identifier        = "${var.name}-ireland"
  engine                    = "aurora-postgresql"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  kms_key_id                = aws_kms_replica_key.ireland.arn
  backup_retention_period   = 14
}

resource "aws_rds_cluster_instance" "ireland" {
  provider = aws.ireland

  cluster_identifier = aws_rds_cluster.ireland.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  provider = aws.ireland

  alarm_name          = "${var.name}-lag"
  namespace           = "AWS/RDS"
  metric_name         = "AuroraGlobalDBReplicationLag"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5000
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = "breaching"
  dimensions          = { DBClusterIdentifier = aws_rds_cluster.ireland.cluster_identifier }
}

resource "aws_dynamodb_table" "carts" {
  name             = "${var.name}-carts"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  dynamic "replica" {
    for_each = ["eu-west-1", "ap-northeast-1"]
    content {
      region_name            = replica.value
      point_in_time_recovery = true
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "carts" {
  alarm_name          = "${var.name}-carts"
  namespace           = "AWS/DynamoDB"
  metric_name         = "ReplicationLatency"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5000
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = "breaching"
  dimensions          = { TableName = aws_dynamodb_table.carts.name }
}

resource "aws_cloudwatch_metric_alarm" "images" {
  alarm_name          = "${var.name}-images"
  namespace           = "AWS/S3"
  metric_name         = "ReplicationLatency"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 900
  period              = 300
  evaluation_periods  = 3
  treat_missing_data  = "breaching"

  dimensions = {
    SourceBucket      = aws_s3_bucket.images.bucket
    DestinationBucket = aws_s3_bucket.images_copy.bucket
    RuleId            = "all"
  }
}

resource "aws_kms_key" "main" {
  multi_region = true
}

resource "aws_kms_replica_key" "ireland" {
  provider        = aws.ireland
  primary_key_arn = aws_kms_key.main.arn
}

resource "aws_s3_bucket" "images" {
  bucket = "${var.name}-images"
}

resource "aws_s3_bucket" "images_copy" {
  provider = aws.ireland
  bucket   = "${var.name}-images-copy"
}

resource "aws_s3_bucket_versioning" "images" {
  bucket = aws_s3_bucket.images.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_versioning" "images_copy" {
  provider = aws.ireland
  bucket   = aws_s3_bucket.images_copy.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "images" {
  bucket = aws_s3_bucket.images.id
  role   = "arn:aws:iam::123456789012:role/replication"

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket = aws_s3_bucket.images_copy.arn

      metrics {
        status = "Enabled"

        event_threshold {
          minutes = 15
        }
      }

      replication_time {
        status = "Enabled"

        time {
          minutes = 15
        }
      }
    }
  }

  depends_on = [aws_s3_bucket_versioning.images]
}
`
