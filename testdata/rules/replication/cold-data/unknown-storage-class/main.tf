variable "storage_class" {
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

resource "aws_s3_bucket" "flow_logs" { # want "replication/lag-unmonitored"
  bucket = "example-flow-logs"
}

resource "aws_s3_bucket_versioning" "flow_logs" {
  bucket = aws_s3_bucket.flow_logs.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "flow_logs_west" {
  provider = aws.west
  bucket   = "example-flow-logs-west"
}

resource "aws_s3_bucket_versioning" "flow_logs_west" {
  provider = aws.west
  bucket   = aws_s3_bucket.flow_logs_west.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "flow_logs" {
  role   = data.aws_iam_role.replication.arn
  bucket = aws_s3_bucket.flow_logs.id

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket        = aws_s3_bucket.flow_logs_west.arn
      storage_class = var.storage_class
    }
  }
}
