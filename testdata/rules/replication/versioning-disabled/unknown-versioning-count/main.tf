variable "environment" {
  type = string
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

resource "aws_s3_bucket" "scans" { # want "replication/lag-unmonitored"
  bucket = "example-scans"
}

resource "aws_s3_bucket_versioning" "scans" {
  bucket = aws_s3_bucket.scans.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "scans_west" {
  provider = aws.west
  bucket   = "example-scans-west"
}

resource "aws_s3_bucket_versioning" "scans_west" {
  count    = var.environment == "production" ? 1 : 0
  provider = aws.west
  bucket   = aws_s3_bucket.scans_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "scans" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.scans.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.scans_west.arn
    }
  }
}
