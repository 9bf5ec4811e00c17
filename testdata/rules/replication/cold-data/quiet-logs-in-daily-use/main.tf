provider "aws" {
  region = "eu-central-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_s3_bucket" "event_logs" { # want "replication/lag-unmonitored"
  bucket = "acme-event-logs"
}

resource "aws_s3_bucket_versioning" "event_logs" {
  bucket = aws_s3_bucket.event_logs.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "event_logs_ireland" {
  provider = aws.ireland
  bucket   = "acme-event-logs-ireland"
}

resource "aws_s3_bucket_versioning" "event_logs_ireland" {
  provider = aws.ireland
  bucket   = aws_s3_bucket.event_logs_ireland.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "event_logs" {
  depends_on = [aws_s3_bucket_versioning.event_logs, aws_s3_bucket_versioning.event_logs_ireland]

  bucket = aws_s3_bucket.event_logs.id
  role   = "arn:aws:iam::123456789012:role/replication"

  rule {
    id     = "everything"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket = aws_s3_bucket.event_logs_ireland.arn
    }
  }
}
