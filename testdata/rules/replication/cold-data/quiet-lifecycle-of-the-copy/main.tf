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

resource "aws_s3_bucket" "dumps" { # want "replication/lag-unmonitored"
  bucket = "example-db-backups"
}

resource "aws_s3_bucket_versioning" "dumps" {
  bucket = aws_s3_bucket.dumps.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "dumps_west" {
  provider = aws.west
  bucket   = "example-db-backups-west"
}

resource "aws_s3_bucket_versioning" "dumps_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.dumps_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "dumps_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.dumps_west.id

  rule {
    id     = "expire"
    status = "Enabled"

    filter {}

    expiration {
      days = 90
    }
  }
}

resource "aws_s3_bucket_replication_configuration" "dumps" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.dumps.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket = aws_s3_bucket.dumps_west.arn
    }
  }
}
