provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

resource "aws_db_instance" "users" {
  identifier              = "users"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  username                = "app"
  multi_az                = true
  backup_retention_period = 7

  tags = {
    data = "eu-users"
  }
}

resource "aws_db_instance" "copy" {
  provider = aws.frankfurt

  identifier          = "users-copy"
  replicate_source_db = aws_db_instance.users.arn
  instance_class      = "db.m6g.large"
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  provider = aws.frankfurt

  alarm_name          = "users-copy-lag"
  namespace           = "AWS/RDS"
  metric_name         = "ReplicaLag"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 3
  period              = 60
  statistic           = "Maximum"
  threshold           = 30
  treat_missing_data  = "breaching"

  dimensions = {
    DBInstanceIdentifier = aws_db_instance.copy.identifier
  }
}
