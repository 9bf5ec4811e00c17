variable "new_destination" {
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

resource "aws_s3_bucket" "bookings" {
  bucket = "example-bookings"
}

resource "aws_s3_bucket_versioning" "bookings" {
  bucket = aws_s3_bucket.bookings.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "bookings_west" {
  provider = aws.west
  bucket   = "example-bookings-west"
}

resource "aws_s3_bucket_versioning" "bookings_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.bookings_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "bookings" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.bookings.id

  rule {
    id       = "old"
    priority = 1
    status   = "Disabled"

    filter {}

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket = aws_s3_bucket.bookings_west.arn
    }
  }

  rule {
    id       = "new"
    priority = 2
    status   = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket = var.new_destination
    }
  }
}
