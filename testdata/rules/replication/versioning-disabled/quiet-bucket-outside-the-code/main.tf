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

resource "aws_s3_bucket" "ledger" { # want "replication/lag-unmonitored"
  bucket = "example-ledger"
}

resource "aws_s3_bucket_versioning" "ledger" {
  bucket = aws_s3_bucket.ledger.id

  versioning_configuration {
    status = "Enabled"
  }
}

data "aws_s3_bucket" "archive" {
  provider = aws.west
  bucket   = "example-central-archive"
}

resource "aws_s3_bucket_replication_configuration" "ledger" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.ledger.id

  rule {
    id     = "archive"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = data.aws_s3_bucket.archive.arn
    }
  }
}

# The team that owns this bucket sets its versioning.
resource "aws_s3_bucket_replication_configuration" "partner" {
  role   = data.aws_iam_role.replication.arn
  bucket = "example-partner-drop"

  rule {
    id     = "to-ledger"
    status = "Enabled"

    destination {
      bucket = "arn:aws:s3:::example-ledger-of-the-partner"
    }
  }
}
