terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = "ap-northeast-1"
}

resource "aws_rds_global_cluster" "bank" {
  global_cluster_identifier = "bank"
  engine                    = "aurora-mysql"
  engine_version            = "8.0.mysql_aurora.3.08.0"
  storage_encrypted         = true
}

resource "aws_rds_cluster" "tokyo" {
  cluster_identifier          = "bank-tokyo"
  global_cluster_identifier   = aws_rds_global_cluster.bank.id
  engine                      = "aurora-mysql"
  engine_version              = aws_rds_global_cluster.bank.engine_version
  master_username             = "bank"
  manage_master_user_password = true
  storage_encrypted           = true
}

resource "aws_rds_cluster_instance" "tokyo" {
  count = 2

  identifier         = "bank-tokyo-${count.index}"
  cluster_identifier = aws_rds_cluster.tokyo.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "osaka" {
  region = "ap-northeast-3"

  cluster_identifier        = "bank-osaka"
  global_cluster_identifier = aws_rds_global_cluster.bank.id
  engine                    = "aurora-mysql"
  engine_version            = aws_rds_global_cluster.bank.engine_version
  storage_encrypted         = true
  kms_key_id                = "arn:aws:kms:ap-northeast-3:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"

  depends_on = [aws_rds_cluster_instance.tokyo]
}

resource "aws_rds_cluster_instance" "osaka" {
  region = "ap-northeast-3"
  count  = 2

  identifier         = "bank-osaka-${count.index}"
  cluster_identifier = aws_rds_cluster.osaka.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

locals {
  lag_alarms = {
    storage = { metric = "AuroraGlobalDBReplicationLag", limit = 30000 }
  }
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  for_each = local.lag_alarms
  region   = "ap-northeast-3"

  alarm_name          = "bank-lag-${each.key}"
  namespace           = "AWS/RDS"
  metric_name         = each.value.metric
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.limit
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = "breaching"

  dimensions = {
    DBClusterIdentifier = aws_rds_cluster.osaka.cluster_identifier
  }
}
