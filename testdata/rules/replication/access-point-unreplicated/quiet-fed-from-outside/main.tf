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

resource "aws_s3_bucket" "shop" {
  bucket = "example-shop"
}

resource "aws_s3_bucket_versioning" "shop" {
  bucket = aws_s3_bucket.shop.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "shop_west" {
  provider = aws.west
  bucket   = "example-shop-west"
}

resource "aws_s3_bucket_versioning" "shop_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.shop_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "origin" { # want "replication/lag-unmonitored"
  bucket = "example-shop-origin"
}

resource "aws_s3_bucket_versioning" "origin" {
  bucket = aws_s3_bucket.origin.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "origin" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.origin.id

  dynamic "rule" {
    for_each = [aws_s3_bucket.shop.arn, aws_s3_bucket.shop_west.arn]
    content {
      id       = "copy-${rule.key}"
      priority = rule.key
      status   = "Enabled"

      filter {}

      delete_marker_replication {
        status = "Enabled"
      }

      destination {
        bucket = rule.value
      }
    }
  }
}

resource "aws_s3control_multi_region_access_point" "shop" {
  details {
    name = "shop"

    region {
      bucket = aws_s3_bucket.shop.id
    }

    region {
      bucket = aws_s3_bucket.shop_west.id
    }
  }
}
