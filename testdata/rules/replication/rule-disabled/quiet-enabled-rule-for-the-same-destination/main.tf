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

resource "aws_s3_bucket" "assets" { # want "replication/lag-unmonitored"
  bucket = "example-assets"
}

resource "aws_s3_bucket_versioning" "assets" {
  bucket = aws_s3_bucket.assets.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "assets_west" {
  provider = aws.west
  bucket   = "example-assets-west"
}

resource "aws_s3_bucket_versioning" "assets_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.assets_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "assets" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.assets.id

  # Superseded by the rule below.
  rule {
    id       = "images"
    priority = 1
    status   = "Disabled"

    filter {
      prefix = "images/"
    }

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket = aws_s3_bucket.assets_west.arn
    }
  }

  rule {
    id       = "everything"
    priority = 2
    status   = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = "arn:aws:s3:::example-assets-west"
    }
  }
}
