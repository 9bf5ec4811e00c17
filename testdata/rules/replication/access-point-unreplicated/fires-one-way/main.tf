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

resource "aws_s3_bucket" "uploads" { # want "replication/lag-unmonitored"
  bucket = "example-uploads"
}

resource "aws_s3_bucket_versioning" "uploads" {
  bucket = aws_s3_bucket.uploads.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "uploads_west" {
  provider = aws.west
  bucket   = "example-uploads-west"
}

resource "aws_s3_bucket_versioning" "uploads_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.uploads_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "uploads" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.uploads.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.uploads_west.arn
    }
  }
}

resource "aws_s3control_multi_region_access_point" "uploads" {
  details {
    name = "uploads"

    region {
      bucket = aws_s3_bucket.uploads.id # want "replication/access-point-unreplicated"
    }

    region {
      bucket = aws_s3_bucket.uploads_west.id
    }
  }
}
