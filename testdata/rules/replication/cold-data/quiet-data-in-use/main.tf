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

resource "aws_s3_bucket" "catalog" { # want "replication/lag-unmonitored"
  bucket = "example-catalog"

  tags = {
    Name   = "blog-catalogue"
    Backup = "daily-backup"
  }
}

resource "aws_s3_bucket_versioning" "catalog" {
  bucket = aws_s3_bucket.catalog.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "catalog_backup" {
  provider = aws.west
  bucket   = "example-catalog-backup"
}

resource "aws_s3_bucket_versioning" "catalog_backup" {
  provider = aws.west
  bucket   = aws_s3_bucket.catalog_backup.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "catalog" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.catalog.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket = aws_s3_bucket.catalog_backup.arn
    }
  }
}
