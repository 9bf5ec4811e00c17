provider "aws" {
  region = "eu-west-1"
}

data "terraform_remote_state" "recovery" {
  backend = "s3"
  config = {
    bucket = "example-states"
    key    = "recovery/terraform.tfstate"
    region = "us-east-1"
  }
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
    DBInstanceIdentifier = data.terraform_remote_state.recovery.outputs.replica
  }
}
