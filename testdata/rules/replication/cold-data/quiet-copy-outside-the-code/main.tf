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

resource "aws_s3_bucket" "trail" {
  bucket = "example-audit-logs"
}

resource "aws_s3_bucket_versioning" "trail" {
  bucket = aws_s3_bucket.trail.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "other" {
  provider = aws.west
  bucket   = "example-reports-west"
}

resource "aws_s3_bucket_versioning" "other" {
  provider = aws.west
  bucket   = aws_s3_bucket.other.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "trail" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.trail.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket = "arn:aws:s3:::example-central-logs"
    }
  }
}
