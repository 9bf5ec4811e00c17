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

resource "aws_s3_bucket" "exports" {
  bucket = "example-exports"
}

resource "aws_s3_bucket_versioning" "exports" {
  bucket = aws_s3_bucket.exports.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "exports_west" {
  provider = aws.west
  bucket   = "example-exports-west"
}

resource "aws_s3_bucket_versioning" "exports_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.exports_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "exports" {
  count  = 0
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.exports.id

  rule {
    id     = "all"
    status = "Disabled"

    destination {
      bucket = aws_s3_bucket.exports_west.arn
    }
  }
}
