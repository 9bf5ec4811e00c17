variable "kms_replication" {
  type = string
}

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

resource "aws_kms_key" "east" {
  description         = "Buckets in us-east-1"
  enable_key_rotation = true
}

resource "aws_kms_key" "west" {
  provider            = aws.west
  description         = "Buckets in us-west-2"
  enable_key_rotation = true
}

resource "aws_s3_bucket" "plans" { # want "replication/lag-unmonitored"
  bucket = "example-plans"
}

resource "aws_s3_bucket_versioning" "plans" {
  bucket = aws_s3_bucket.plans.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "plans" {
  bucket = aws_s3_bucket.plans.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.east.arn
    }
  }
}

resource "aws_s3_bucket" "plans_west" {
  provider = aws.west
  bucket   = "example-plans-west"
}

resource "aws_s3_bucket_versioning" "plans_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.plans_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "plans" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.plans.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    source_selection_criteria {
      sse_kms_encrypted_objects {
        status = var.kms_replication
      }
    }

    destination {
      bucket = aws_s3_bucket.plans_west.arn

      encryption_configuration {
        replica_kms_key_id = aws_kms_key.west.arn
      }
    }
  }
}
