terraform {
  backend "s3" {
    bucket = "example-states"
    key    = "eu-west-1/data/terraform.tfstate"
    region = "us-east-1"
  }
}

provider "aws" {
  region = "eu-west-1"
}

data "terraform_remote_state" "primary" {
  backend = "s3"
  config = {
    bucket = "example-states"
    key    = "us-east-1/data/terraform.tfstate"
    region = "us-east-1"
  }
}

resource "aws_db_instance" "orders" {
  identifier          = "orders-replica"
  instance_class      = "db.r6g.large"
  replicate_source_db = data.terraform_remote_state.primary.outputs.orders_arn # want "egress/cost-unmonitored"
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  alarm_name          = "replication-lag"
  namespace           = "AWS/RDS"
  metric_name         = "ReplicaLag"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 30
  period              = 60
  evaluation_periods  = 3

  dimensions = {
    DBInstanceIdentifier = aws_db_instance.orders.identifier
  }
}
