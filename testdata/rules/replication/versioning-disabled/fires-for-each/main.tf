provider "aws" {
  region = "eu-central-1"
}

locals {
  copies = toset(["eu-west-1", "eu-north-1"])
}

data "aws_iam_role" "replication" {
  name = "s3-replication"
}

resource "aws_s3_bucket" "contracts" { # want "replication/lag-unmonitored" want "replication/lag-unmonitored"
  bucket = "example-contracts"
}

resource "aws_s3_bucket_versioning" "contracts" {
  bucket = aws_s3_bucket.contracts.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "copy" {
  for_each = local.copies
  region   = each.key
  bucket   = "example-contracts-${each.key}"
}

resource "aws_s3_bucket_versioning" "copy" {
  for_each = setsubtract(local.copies, ["eu-north-1"])
  region   = each.key
  bucket   = aws_s3_bucket.copy[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "contracts" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.contracts.id

  dynamic "rule" {
    for_each = local.copies
    content {
      id       = rule.value
      status   = "Enabled"
      priority = rule.value == "eu-west-1" ? 1 : 2

      filter {}

      delete_marker_replication {
        status = "Disabled"
      }

      destination {
        bucket = aws_s3_bucket.copy[rule.value].arn # want "replication/versioning-disabled" # #
      }
    }
  }
}
