# The alarm names the source by reference, and the copy as it is called.
provider "aws" {
  region = "us-east-2"
}

provider "aws" {
  alias  = "oregon"
  region = "us-west-2"
}

variable "rule_id" {
  type    = string
  default = "to-oregon"
}

resource "aws_s3_bucket" "contracts" {
  bucket = "legal-contracts"

  versioning {
    enabled = true
  }

  replication_configuration {
    role = "arn:aws:iam::111122223333:role/s3-replication"

    rules {
      id     = var.rule_id
      status = "Enabled"

      destination {
        bucket = aws_s3_bucket.contracts_oregon.arn

        replication_time {
          status  = "Enabled"
          minutes = 15
        }

        metrics {
          status  = "Enabled"
          minutes = 15
        }
      }
    }
  }
}

resource "aws_s3_bucket" "contracts_oregon" {
  provider = aws.oregon

  bucket = "legal-contracts-oregon"

  versioning {
    enabled = true
  }
}

resource "aws_cloudwatch_metric_alarm" "contracts_lag" {
  alarm_name          = "contracts-replication-lag"
  namespace           = "AWS/S3"
  metric_name         = "ReplicationLatency"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 900
  period              = 60
  evaluation_periods  = 5
  treat_missing_data  = "breaching"

  dimensions = {
    SourceBucket      = aws_s3_bucket.contracts.id
    DestinationBucket = "legal-contracts-oregon"
    RuleId            = var.rule_id
  }
}
