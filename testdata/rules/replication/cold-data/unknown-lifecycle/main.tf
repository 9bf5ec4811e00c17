variable "lifecycle_rules" {
  type = map(number)
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

data "aws_iam_role" "replication" {
  name = "s3-replication"
}

resource "aws_s3_bucket" "waf_logs" { # want "replication/lag-unmonitored"
  bucket = "example-waf-logs"
}

resource "aws_s3_bucket_versioning" "waf_logs" {
  bucket = aws_s3_bucket.waf_logs.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "waf_logs_west" {
  provider = aws.west
  bucket   = "example-waf-logs-west"
}

resource "aws_s3_bucket_versioning" "waf_logs_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.waf_logs_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "waf_logs_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.waf_logs_west.id

  dynamic "rule" {
    for_each = var.lifecycle_rules
    content {
      id     = rule.key
      status = "Enabled"

      filter {
        prefix = rule.key
      }

      expiration {
        days = rule.value
      }
    }
  }
}

resource "aws_s3_bucket_replication_configuration" "waf_logs" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.waf_logs.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket = aws_s3_bucket.waf_logs_west.arn
    }
  }
}
