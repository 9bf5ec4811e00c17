provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_s3_bucket" "state" { # want "replication/lag-unmonitored"
  bucket = "example-state"
}

resource "aws_s3_bucket_versioning" "state" {
  bucket = aws_s3_bucket.state.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "state_copy" {
  provider = aws.eu

  bucket = "example-state-copy"
}

resource "aws_s3_bucket_versioning" "state_copy" {
  provider = aws.eu

  bucket = aws_s3_bucket.state_copy.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "state" {
  depends_on = [aws_s3_bucket_versioning.state]

  role   = "arn:aws:iam::123456789012:role/state-replication"
  bucket = aws_s3_bucket.state.id

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket = aws_s3_bucket.state_copy.arn
    }
  }
}
