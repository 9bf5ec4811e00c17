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

resource "aws_s3_bucket" "claims" { # want "replication/same-region"
  bucket = "example-claims"
}

resource "aws_s3_bucket_versioning" "claims" {
  bucket = aws_s3_bucket.claims.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "gathered" {
  bucket = "example-gathered"
}

resource "aws_s3_bucket_versioning" "gathered" {
  bucket = aws_s3_bucket.gathered.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "claims" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.claims.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.gathered.arn
    }
  }
}

resource "aws_s3_bucket" "fonts" {
  provider = aws.west
  bucket   = "example-fonts"
}
