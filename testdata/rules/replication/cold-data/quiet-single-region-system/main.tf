provider "aws" {
  region = "us-east-1"
}

data "aws_iam_role" "replication" {
  name = "s3-replication"
}

resource "aws_s3_bucket" "elb_logs" {
  bucket = "example-elb-logs"
}

resource "aws_s3_bucket_versioning" "elb_logs" {
  bucket = aws_s3_bucket.elb_logs.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "gathered" {
  bucket = "example-gathered-logs"
}

resource "aws_s3_bucket_versioning" "gathered" {
  bucket = aws_s3_bucket.gathered.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "elb_logs" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.elb_logs.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket = aws_s3_bucket.gathered.arn
    }
  }
}
