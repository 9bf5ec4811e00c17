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

resource "aws_s3_bucket" "orders_west" {
  provider = aws.west
  bucket   = "example-orders-west"
}

resource "aws_s3_bucket_versioning" "orders_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.orders_west.id

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
      bucket = aws_s3_bucket.orders_west.arn
    }
  }
}

resource "aws_s3control_multi_region_access_point" "orders" {
  details {
    name = "orders"

    region {
      bucket = aws_s3_bucket.orders.id
    }

    region {
      bucket = aws_s3_bucket.orders_west.id
    }
  }
}

resource "aws_s3control_multi_region_access_point_routes" "orders" {
  mrap = aws_s3control_multi_region_access_point.orders.arn

  route {
    bucket                  = aws_s3_bucket.orders.bucket
    region                  = "us-east-1"
    traffic_dial_percentage = 100
  }

  route {
    bucket                  = aws_s3_bucket.orders_west.bucket
    region                  = "us-west-2"
    traffic_dial_percentage = 0
  }
}
