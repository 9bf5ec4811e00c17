provider "aws" {
  region = "eu-west-1"
}

data "aws_iam_role" "replication" {
  name = "s3-replication"
}

locals {
  buckets = toset(["eu-west-1", "eu-central-1", "eu-west-3"])
  copies = {
    eu-central-1 = "Enabled"
    eu-west-3    = "Disabled"
  }
}

resource "aws_s3_bucket" "tickets" { # want "replication/lag-unmonitored"
  for_each = local.buckets
  region   = each.key
  bucket   = "example-tickets-${each.key}"
}

resource "aws_s3_bucket_versioning" "tickets" {
  for_each = local.buckets
  region   = each.key
  bucket   = aws_s3_bucket.tickets[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "tickets" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.tickets["eu-west-1"].id

  dynamic "rule" {
    for_each = local.copies
    content {
      id       = rule.key
      priority = rule.key == "eu-central-1" ? 1 : 2
      status   = rule.value # want "replication/rule-disabled"

      filter {}

      delete_marker_replication {
        status = "Disabled"
      }

      destination {
        bucket = aws_s3_bucket.tickets[rule.key].arn
      }
    }
  }
}
