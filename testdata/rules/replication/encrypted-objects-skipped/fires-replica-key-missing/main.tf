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

resource "aws_s3_bucket" "photos" { # want "replication/lag-unmonitored"
  bucket = "example-photos"
}

resource "aws_s3_bucket_versioning" "photos" {
  bucket = aws_s3_bucket.photos.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "photos" {
  bucket = aws_s3_bucket.photos.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms:dsse"
      kms_master_key_id = "alias/photos"
    }
  }
}

resource "aws_s3_bucket" "photos_west" {
  provider = aws.west
  bucket   = "example-photos-west"
}

resource "aws_s3_bucket_versioning" "photos_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.photos_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "photos" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.photos.id

  rule { # want "replication/encrypted-objects-skipped"
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    source_selection_criteria {
      sse_kms_encrypted_objects {
        status = "Enabled"
      }
    }

    destination {
      bucket = aws_s3_bucket.photos_west.arn
    }
  }
}
