provider "aws" {
  region = "us-east-1"
}

locals {
  names = {
    us-east-1 = "example-carts"
    us-west-2 = "example-carts-west"
  }
}

data "aws_iam_role" "replication" {
  name = "s3-replication"
}

resource "aws_s3_bucket" "carts" { # want "replication/lag-unmonitored"
  for_each = local.names
  region   = each.key
  bucket   = each.value
}

# By name: no reference leads to the buckets.
resource "aws_s3_bucket_versioning" "carts" {
  for_each = local.names
  region   = each.key
  bucket   = each.value

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "carts" {
  role   = data.aws_iam_role.replication.arn
  bucket = local.names["us-east-1"]

  rule {
    id     = "west"
    status = "Enabled"

    destination {
      bucket = "arn:aws:s3:::${local.names["us-west-2"]}"
    }
  }
}
