provider "aws" {
  region = "us-east-2"
}

provider "aws" {
  alias  = "california"
  region = "us-west-1"
}

resource "aws_s3_bucket" "closed_cases" {
  bucket = "acme-closed-cases"
}

resource "aws_s3_bucket_versioning" "closed_cases" {
  bucket = aws_s3_bucket.closed_cases.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "closed_cases_california" {
  provider = aws.california
  bucket   = "acme-closed-cases-california"
}

resource "aws_s3_bucket_versioning" "closed_cases_california" {
  provider = aws.california
  bucket   = aws_s3_bucket.closed_cases_california.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "closed_cases" {
  depends_on = [aws_s3_bucket_versioning.closed_cases, aws_s3_bucket_versioning.closed_cases_california]

  bucket = aws_s3_bucket.closed_cases.id
  role   = "arn:aws:iam::123456789012:role/replication"

  rule {
    id     = "everything"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket        = aws_s3_bucket.closed_cases_california.arn
      storage_class = "GLACIER"
    }
  }
}
