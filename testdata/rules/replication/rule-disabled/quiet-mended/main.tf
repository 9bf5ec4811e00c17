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

resource "aws_s3_bucket" "orders" { # want "replication/lag-unmonitored"
  bucket = "example-orders"
}

resource "aws_s3_bucket_versioning" "orders" {
  bucket = aws_s3_bucket.orders.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "copy" {
  provider = aws.west
  bucket   = "example-orders-west"
}

resource "aws_s3_bucket_versioning" "copy" {
  provider = aws.west
  bucket   = aws_s3_bucket.copy.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "orders" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.orders.id

  rule {
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
