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

resource "aws_s3_bucket" "evidence" { # want "replication/lag-unmonitored"
  bucket              = "example-evidence"
  object_lock_enabled = true
}

resource "aws_s3_bucket" "evidence_west" {
  provider            = aws.west
  bucket              = "example-evidence-west"
  object_lock_enabled = true
}

resource "aws_s3_bucket_replication_configuration" "evidence" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.evidence.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.evidence_west.arn
    }
  }
}
