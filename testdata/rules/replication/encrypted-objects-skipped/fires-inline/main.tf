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

resource "aws_s3_bucket" "payroll_west" {
  provider = aws.west
  bucket   = "example-payroll-west"

  versioning {
    enabled = true
  }
}

resource "aws_s3_bucket" "payroll" {
  bucket = "example-payroll"

  versioning {
    enabled = true
  }

  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        sse_algorithm = "aws:kms"
      }
    }
  }

  replication_configuration {
    role = data.aws_iam_role.replication.arn

    rules { # want "replication/encrypted-objects-skipped"
      id     = "west"
      status = "Enabled"

      destination {
        bucket = aws_s3_bucket.payroll_west.arn # want "replication/lag-unmonitored"
      }
    }
  }
}
