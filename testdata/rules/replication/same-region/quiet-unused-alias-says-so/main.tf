provider "aws" {
  region = "us-east-1"
}

provider "aws" { # want "dependency/unused-alias"
  alias  = "dr"
  region = "us-west-2"
}

resource "aws_s3_bucket" "scans" {
  bucket = "acme-scans"
}

resource "aws_s3_bucket_versioning" "scans" {
  bucket = aws_s3_bucket.scans.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "scans_dr" {
  bucket = "acme-scans-dr"
}

resource "aws_s3_bucket_versioning" "scans_dr" {
  bucket = aws_s3_bucket.scans_dr.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "scans" {
  bucket = aws_s3_bucket_versioning.scans.bucket
  role   = "arn:aws:iam::123456789012:role/replication"

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.scans_dr.arn
    }
  }
}
