provider "aws" {
  region = "us-east-1"
}

data "aws_iam_role" "replication" {
  name = "s3-replication"
}

resource "aws_s3_bucket" "trails" {
  bucket = "example-trails"
}

resource "aws_s3_bucket_versioning" "trails" {
  bucket = aws_s3_bucket.trails.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "audit" {
  bucket = "example-audit"
}

resource "aws_s3_bucket_versioning" "audit" {
  bucket = aws_s3_bucket.audit.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "trails" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.trails.id

  rule {
    id     = "all"
    status = "Disabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.audit.arn
    }
  }
}
