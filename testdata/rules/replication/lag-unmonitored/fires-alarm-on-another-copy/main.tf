terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = "us-west-2"
}

resource "aws_docdb_global_cluster" "documents" {
  global_cluster_identifier = "documents"
  engine                    = "docdb"
  engine_version            = "5.0.0"
}

resource "aws_docdb_cluster" "oregon" { # want "replication/lag-unmonitored"
  cluster_identifier        = "documents-oregon"
  global_cluster_identifier = aws_docdb_global_cluster.documents.id
  engine_version            = "5.0.0"
  master_username           = "documents"
  master_password           = var.password
  backup_retention_period   = 14
}

resource "aws_docdb_cluster_instance" "oregon" {
  count = 2

  cluster_identifier = aws_docdb_cluster.oregon.id
  instance_class     = "db.r6g.large"
}

resource "aws_docdb_cluster" "copy" {
  for_each = toset(["us-east-2", "ca-central-1"])

  region                    = each.key
  cluster_identifier        = "documents-${each.key}"
  global_cluster_identifier = aws_docdb_global_cluster.documents.id
  engine_version            = "5.0.0"
  skip_final_snapshot       = true

  depends_on = [aws_docdb_cluster_instance.oregon]
}

resource "aws_docdb_cluster_instance" "copy" {
  for_each = aws_docdb_cluster.copy

  region             = each.value.region
  cluster_identifier = each.value.id
  instance_class     = "db.r6g.large"
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  region = "us-east-2"

  alarm_name          = "documents-lag"
  namespace           = "AWS/DocDB"
  metric_name         = "GlobalClusterReplicationLag"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 10000
  period              = 60
  evaluation_periods  = 5

  dimensions = {
    DBClusterIdentifier = aws_docdb_cluster.copy["us-east-2"].cluster_identifier
  }
}

variable "password" {
  type      = string
  sensitive = true
}
