terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.standby]
    }
  }
}

resource "aws_db_instance" "primary" { # want "recovery/rpo-infeasible"
  identifier              = "orders"
  engine                  = "mysql"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "replica" {
  provider = aws.standby

  identifier          = "orders-replica"
  instance_class      = "db.m6g.large"
  replicate_source_db = aws_db_instance.primary.arn
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  provider = aws.standby

  alarm_name          = "orders-replica-lag"
  namespace           = "AWS/RDS"
  metric_name         = "ReplicaLag"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = "breaching"

  dimensions = {
    DBInstanceIdentifier = aws_db_instance.replica.identifier
  }
}
