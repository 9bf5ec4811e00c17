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

resource "aws_s3_bucket" "flyers" { # want "replication/lag-unmonitored"
  bucket = "example-flyers"
}

resource "aws_s3_bucket_versioning" "flyers" {
  bucket = aws_s3_bucket.flyers.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "flyers" {
  bucket = aws_s3_bucket.flyers.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket" "flyers_west" {
  provider = aws.west
  bucket   = "example-flyers-west"
}

resource "aws_s3_bucket_versioning" "flyers_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.flyers_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "flyers" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.flyers.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.flyers_west.arn
    }
  }
}
