provider "aws" {
  version = "~> 3.0"
  region  = "us-east-1"
}

provider "aws" {
  alias   = "west"
  version = "~> 3.0"
  region  = "us-west-2"
}

data "aws_iam_role" "replication" {
  name = "s3-replication"
}

resource "aws_s3_bucket" "reports_west" {
  provider = aws.west
  bucket   = "example-reports-west"
  acl      = "private"

  versioning {
    enabled = false
  }
}

resource "aws_s3_bucket" "reports" {
  bucket = "example-reports"
  acl    = "private"

  versioning {
    enabled = true
  }

  replication_configuration {
    role = data.aws_iam_role.replication.arn

    rules {
      id     = "west"
      status = "Enabled"

      destination {
        bucket        = aws_s3_bucket.reports_west.arn # want "replication/versioning-disabled" # want "replication/lag-unmonitored"
        storage_class = "STANDARD_IA"
      }
    }
  }
}
