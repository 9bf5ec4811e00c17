terraform {
  backend "s3" { # want "dependency/state-backend"
    bucket = "example-states"
    key    = "reader/terraform.tfstate"
    region = "us-east-1"
  }
}

provider "aws" {
  region = "eu-west-1"
}

data "terraform_remote_state" "global" {
  backend = "s3"
  config = {
    bucket = "example-states"
    key    = "global/terraform.tfstate"
    region = "us-east-1"
  }
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier        = "orders-reader"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  global_cluster_identifier = data.terraform_remote_state.global.outputs.cluster
  db_subnet_group_name      = "orders"
  skip_final_snapshot       = true
}

output "cluster_id" {
  value = aws_rds_cluster.orders.id
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  alarm_name          = "replication-lag"
  namespace           = "AWS/RDS"
  metric_name         = "AuroraGlobalDBReplicationLag"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5000
  period              = 60
  evaluation_periods  = 3

  dimensions = {
    DBClusterIdentifier = aws_rds_cluster.orders.cluster_identifier
  }
}
