variable "replicate_encrypted" {
  type    = bool
  default = false
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

resource "aws_s3_bucket" "letters" { # want "replication/lag-unmonitored"
  bucket = "example-letters"
}

resource "aws_s3_bucket_versioning" "letters" {
  bucket = aws_s3_bucket.letters.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "letters" {
  bucket = aws_s3_bucket.letters.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.east.arn
    }
  }
}

resource "aws_s3_bucket" "letters_west" {
  provider = aws.west
  bucket   = "example-letters-west"
}

resource "aws_s3_bucket_versioning" "letters_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.letters_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "letters" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.letters.id

  rule { # want "replication/encrypted-objects-skipped"
    id     = "letters"
    status = "Enabled"

    dynamic "source_selection_criteria" {
      for_each = var.replicate_encrypted ? [1] : []
      content {
        sse_kms_encrypted_objects {
          status = "Enabled"
        }
      }
    }

    destination {
      bucket = aws_s3_bucket.letters_west.arn

      dynamic "encryption_configuration" {
        for_each = var.replicate_encrypted ? [aws_kms_key.west.arn] : []
        content {
          replica_kms_key_id = encryption_configuration.value
        }
      }
    }
  }
}
