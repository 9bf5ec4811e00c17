provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ohio"
  region = "us-east-2"
}

resource "aws_efs_file_system" "documents" {
  creation_token = "documents"
  encrypted      = true
}

resource "aws_efs_replication_configuration" "documents" {
  source_file_system_id = aws_efs_file_system.documents.id

  destination {
    region = "us-east-2"
  }
}

resource "aws_cloudwatch_metric_alarm" "sync" {
  alarm_name          = "documents-sync"
  namespace           = "AWS/EFS"
  metric_name         = "TimeSinceLastSync"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1800
  period              = 300
  evaluation_periods  = 2

  dimensions = {
    FileSystemId = aws_efs_file_system.documents.id
  }
}
