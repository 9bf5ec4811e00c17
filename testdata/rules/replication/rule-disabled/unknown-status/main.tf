variable "replication_status" {
  type = string
}

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

resource "aws_s3_bucket" "menus" { # want "replication/lag-unmonitored"
  bucket = "example-menus"
}

resource "aws_s3_bucket_versioning" "menus" {
  bucket = aws_s3_bucket.menus.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "menus_west" {
  provider = aws.west
  bucket   = "example-menus-west"
}

resource "aws_s3_bucket_versioning" "menus_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.menus_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "menus" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.menus.id

  rule {
    id     = "all"
    status = var.replication_status

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.menus_west.arn
    }
  }
}
