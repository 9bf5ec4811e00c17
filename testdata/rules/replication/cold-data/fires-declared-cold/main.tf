provider "aws" {
  region = "eu-central-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_s3_bucket" "readings" {
  bucket = "acme-sensor-readings"
}

resource "aws_s3_bucket_versioning" "readings" {
  bucket = aws_s3_bucket.readings.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "readings_ireland" {
  provider = aws.ireland
  bucket   = "acme-sensor-readings-ireland"
}

resource "aws_s3_bucket_versioning" "readings_ireland" {
  provider = aws.ireland
  bucket   = aws_s3_bucket.readings_ireland.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "readings" {
  depends_on = [aws_s3_bucket_versioning.readings, aws_s3_bucket_versioning.readings_ireland]

  bucket = aws_s3_bucket.readings.id
  role   = "arn:aws:iam::123456789012:role/replication"

  rule { # want "replication/cold-data"
    id     = "everything"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket = aws_s3_bucket.readings_ireland.arn
    }
  }
}
