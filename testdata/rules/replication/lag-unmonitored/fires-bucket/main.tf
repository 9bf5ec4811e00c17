provider "aws" {
  region = "eu-central-1"
}

provider "aws" {
  alias  = "stockholm"
  region = "eu-north-1"
}

resource "aws_s3_bucket" "scans" { # want "replication/lag-unmonitored"
  bucket = "clinic-scans"
}

resource "aws_s3_bucket_versioning" "scans" {
  bucket = aws_s3_bucket.scans.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "scans_copy" {
  provider = aws.stockholm

  bucket = "clinic-scans-copy"
}

resource "aws_s3_bucket_versioning" "scans_copy" {
  provider = aws.stockholm

  bucket = aws_s3_bucket.scans_copy.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "scans" {
  depends_on = [aws_s3_bucket_versioning.scans]

  bucket = aws_s3_bucket.scans.id
  role   = "arn:aws:iam::111122223333:role/s3-replication"

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.scans_copy.arn

      metrics {
        status = "Enabled"
      }
    }
  }
}
