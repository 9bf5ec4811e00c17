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

resource "aws_kms_key" "east" {
  description         = "Buckets in us-east-1"
  enable_key_rotation = true
}

resource "aws_kms_key" "west" {
  provider            = aws.west
  description         = "Buckets in us-west-2"
  enable_key_rotation = true
}

resource "aws_s3_bucket" "invoices" { # want "replication/lag-unmonitored"
  bucket = "example-invoices"
}

resource "aws_s3_bucket_versioning" "invoices" {
  bucket = aws_s3_bucket.invoices.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "invoices" {
  bucket = aws_s3_bucket.invoices.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.east.arn
    }
  }
}

resource "aws_s3_bucket" "copy" {
  provider = aws.west
  bucket   = "example-invoices-west"
}

resource "aws_s3_bucket_versioning" "copy" {
  provider = aws.west
  bucket   = aws_s3_bucket.copy.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "invoices" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.invoices.id

  rule { # want "replication/encrypted-objects-skipped"
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.copy.arn
    }
  }
}
