provider "aws" {
  region = "eu-central-1"
}

locals {
  suffix = "ireland"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_s3_bucket" "scans" {
  bucket = "acme-scans-2019"

  tags = {
    data_temperature = "cold"
  }
}

resource "aws_s3_bucket_versioning" "scans" {
  bucket = aws_s3_bucket.scans.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "scans_ireland" {
  provider = aws.ireland
  bucket   = "acme-scans-2019-${local.suffix}"
}

resource "aws_s3_bucket_versioning" "scans_ireland" {
  provider = aws.ireland
  bucket   = aws_s3_bucket.scans_ireland.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "scans" {
  depends_on = [aws_s3_bucket_versioning.scans, aws_s3_bucket_versioning.scans_ireland]

  bucket = aws_s3_bucket.scans.id
  role   = "arn:aws:iam::123456789012:role/replication"

  rule { # want "replication/cold-data"
    id     = "everything"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket = aws_s3_bucket.scans_ireland.arn
    }
  }
}
