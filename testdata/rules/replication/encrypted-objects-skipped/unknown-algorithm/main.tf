variable "sse_algorithm" {
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

resource "aws_s3_bucket" "notes" { # want "replication/lag-unmonitored"
  bucket = "example-notes"
}

resource "aws_s3_bucket_versioning" "notes" {
  bucket = aws_s3_bucket.notes.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "notes" {
  bucket = aws_s3_bucket.notes.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm = var.sse_algorithm
    }
  }
}

resource "aws_s3_bucket" "notes_west" {
  provider = aws.west
  bucket   = "example-notes-west"
}

resource "aws_s3_bucket_versioning" "notes_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.notes_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "notes" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.notes.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.notes_west.arn
    }
  }
}
