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

resource "aws_s3_bucket" "logs" { # want "replication/lag-unmonitored"
  bucket = "example-logs"
}

resource "aws_s3_bucket_versioning" "logs" {
  bucket = aws_s3_bucket.logs.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "logs_west" {
  provider = aws.west
  bucket   = "example-logs-west"
}

resource "aws_s3_bucket_versioning" "logs_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.logs_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "logs" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.logs.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {
      prefix = "audit/"
    }

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket = aws_s3_bucket.logs_west.arn
    }
  }
}
