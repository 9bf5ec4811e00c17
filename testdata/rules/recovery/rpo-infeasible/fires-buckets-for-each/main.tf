provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "oregon"
  region = "us-west-2"
}

locals {
  buckets = {
    documents = { rtc = false }
    scans     = { rtc = true }
  }
}

resource "aws_s3_bucket" "source" { # want "recovery/rpo-infeasible"
  for_each = local.buckets

  bucket = "shop-${each.key}"
}

resource "aws_s3_bucket" "copy" {
  for_each = local.buckets
  provider = aws.oregon

  bucket = "shop-${each.key}-copy"
}

resource "aws_s3_bucket_versioning" "source" {
  for_each = local.buckets

  bucket = aws_s3_bucket.source[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_versioning" "copy" {
  for_each = local.buckets
  provider = aws.oregon

  bucket = aws_s3_bucket.copy[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "source" {
  for_each   = local.buckets
  depends_on = [aws_s3_bucket_versioning.source]

  bucket = aws_s3_bucket.source[each.key].id
  role   = "arn:aws:iam::123456789012:role/replication"

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket = aws_s3_bucket.copy[each.key].arn

      dynamic "replication_time" {
        for_each = each.value.rtc ? [15] : []

        content {
          status = "Enabled"

          time {
            minutes = replication_time.value
          }
        }
      }

      dynamic "metrics" {
        for_each = each.value.rtc ? [15] : []

        content {
          status = "Enabled"

          event_threshold {
            minutes = metrics.value
          }
        }
      }
    }
  }
}
