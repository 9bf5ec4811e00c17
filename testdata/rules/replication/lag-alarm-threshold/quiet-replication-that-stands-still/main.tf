provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_db_instance" "reports" {
  identifier                  = "reports"
  engine                      = "postgres"
  instance_class              = "db.m6g.large"
  allocated_storage           = 100
  username                    = "reports"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 7
}

resource "aws_db_instance" "reports_west" {
  provider = aws.west

  identifier          = "reports-west"
  instance_class      = "db.m6g.large"
  replicate_source_db = aws_db_instance.reports.arn
  skip_final_snapshot = true
}

# ReplicaLag is -1 where replication does not run.
resource "aws_cloudwatch_metric_alarm" "stopped" {
  provider = aws.west

  alarm_name          = "reports-west-stopped"
  namespace           = "AWS/RDS"
  metric_name         = "ReplicaLag"
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = 0
  period              = 60
  evaluation_periods  = 5

  dimensions = {
    DBInstanceIdentifier = aws_db_instance.reports_west.identifier
  }
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  provider = aws.west

  alarm_name          = "reports-west-lag"
  namespace           = "AWS/RDS"
  metric_name         = "ReplicaLag"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 60
  period              = 60
  evaluation_periods  = 5

  dimensions = {
    DBInstanceIdentifier = aws_db_instance.reports_west.identifier
  }
}
