provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_s3_bucket" "invoices" {
  bucket = "acme-invoices"
}

resource "aws_s3_bucket_versioning" "invoices" {
  bucket = aws_s3_bucket.invoices.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "invoices_west" {
  provider = aws.west
  bucket   = "acme-invoices-west"
}

resource "aws_s3_bucket_versioning" "invoices_west" {
  bucket = aws_s3_bucket.invoices_west.id # want "dependency/split-parent"

  versioning_configuration {
    status = "Enabled"
  }
}

data "aws_iam_policy_document" "tls" {
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.invoices_west.arn, "${aws_s3_bucket.invoices_west.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket_policy" "invoices_west" {
  bucket = aws_s3_bucket.invoices_west.bucket # want "dependency/split-parent"
  policy = data.aws_iam_policy_document.tls.json
}
