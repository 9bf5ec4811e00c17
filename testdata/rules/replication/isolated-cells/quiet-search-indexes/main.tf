terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

locals {
  regions = toset(["us-east-1", "eu-west-1"])
}

# The products are in a global table; each region fills an index of its own.
resource "aws_dynamodb_table" "products" {
  region           = "us-east-1"
  name             = "products"
  hash_key         = "sku"
  billing_mode     = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "sku"
    type = "S"
  }

  replica {
    region_name            = "eu-west-1"
    point_in_time_recovery = true
  }
}

resource "aws_opensearch_domain" "products" { # want "recovery/backup-same-region" # want "recovery/backup-same-region"
  for_each = local.regions

  region         = each.key
  domain_name    = "products"
  engine_version = "OpenSearch_2.17"

  cluster_config {
    instance_type          = "r7g.large.search"
    instance_count         = 2
    zone_awareness_enabled = true
  }

  ebs_options {
    ebs_enabled = true
    volume_size = 100
  }
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  region = "us-east-1"

  alarm_name          = "products-lag"
  namespace           = "AWS/DynamoDB"
  metric_name         = "ReplicationLatency"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5000
  period              = 60
  evaluation_periods  = 5

  dimensions = {
    TableName       = aws_dynamodb_table.products.name
    ReceivingRegion = "eu-west-1"
  }
}
