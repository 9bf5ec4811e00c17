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

resource "aws_s3_bucket" "invoices" { # want "replication/lag-unmonitored"
  bucket = "example-invoices"
}

resource "aws_s3_bucket_versioning" "invoices" {
  bucket = aws_s3_bucket.invoices.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "copy" {
  provider = aws.west
  bucket   = "example-invoices-west"
}

resource "aws_s3_bucket_replication_configuration" "invoices" {
  depends_on = [aws_s3_bucket_versioning.invoices]

  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.invoices.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.copy.arn # want "replication/versioning-disabled" #
    }
  }
}
