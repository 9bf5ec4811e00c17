provider "aws" {
  region = "eu-west-1"
}

locals {
  purposes = toset(["cloudtrail", "invoices"])
}

data "aws_iam_role" "replication" {
  name = "s3-replication"
}

resource "aws_s3_bucket" "source" { # want "replication/lag-unmonitored" want "replication/lag-unmonitored"
  for_each = local.purposes
  bucket   = "example-${each.key}"
}

resource "aws_s3_bucket_versioning" "source" {
  for_each = local.purposes
  bucket   = aws_s3_bucket.source[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "copy" {
  for_each = local.purposes
  region   = "eu-central-1"
  bucket   = "example-${each.key}-copy"
}

resource "aws_s3_bucket_versioning" "copy" {
  for_each = local.purposes
  region   = "eu-central-1"
  bucket   = aws_s3_bucket.copy[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}

# Old logs are no use to anyone, but the rule is switched off.
resource "aws_s3_bucket_lifecycle_configuration" "copy" {
  region = "eu-central-1"
  bucket = aws_s3_bucket.copy["cloudtrail"].id

  rule {
    id     = "expire"
    status = "Disabled"

    expiration {
      days = 365
    }
  }
}

resource "aws_s3_bucket_replication_configuration" "source" {
  for_each = local.purposes
  role     = data.aws_iam_role.replication.arn
  bucket   = aws_s3_bucket.source[each.key].id

  rule { # want "replication/cold-data"
    id     = "copy"
    status = "Enabled"

    destination {
      bucket = aws_s3_bucket.copy[each.key].arn #
    }
  }
}
