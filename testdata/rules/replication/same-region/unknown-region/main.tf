variable "dr_region" {
  type = string
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "dr"
  region = var.dr_region
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

data "aws_iam_role" "replication" {
  name = "s3-replication"
}

resource "aws_s3_bucket" "tax" { # want "replication/lag-unmonitored"
  bucket = "example-tax"
}

resource "aws_s3_bucket_versioning" "tax" {
  bucket = aws_s3_bucket.tax.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "tax_copy" {
  provider = aws.dr
  bucket   = "example-tax-copy"
}

resource "aws_s3_bucket_versioning" "tax_copy" {
  provider = aws.dr
  bucket   = aws_s3_bucket.tax_copy.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "tax" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.tax.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.tax_copy.arn
    }
  }
}

resource "aws_s3_bucket" "site" {
  provider = aws.west
  bucket   = "example-site"
}
