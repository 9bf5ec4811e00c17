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

resource "aws_s3_bucket" "ledger" { # want "replication/same-region"
  bucket = "example-ledger"
}

resource "aws_s3_bucket_versioning" "ledger" {
  bucket = aws_s3_bucket.ledger.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "ledger_copy" {
  bucket = "example-ledger-dr"
}

resource "aws_s3_bucket_versioning" "ledger_copy" {
  bucket = aws_s3_bucket.ledger_copy.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "ledger" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.ledger.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.ledger_copy.arn
    }
  }
}

resource "aws_s3_bucket" "news" {
  provider = aws.west
  bucket   = "example-news"
}
