resource "aws_s3_bucket" "primary" {
  bucket = "ledger-statements"
}

resource "aws_s3_bucket_versioning" "primary" {
  bucket = aws_s3_bucket.primary.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "replica" {
  provider = aws.eu-west-1

  bucket = "ledger-statements-replica"
}

resource "aws_s3_bucket_versioning" "replica" {
  provider = aws.eu-west-1

  bucket = aws_s3_bucket.replica.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "statements" {
  depends_on = [aws_s3_bucket_versioning.primary]

  bucket = aws_s3_bucket.primary.id
  role   = var.replication_role_arn

  rule {
    id     = "statements"
    status = "Enabled"

    destination {
      bucket        = aws_s3_bucket.replica.arn
      storage_class = "STANDARD"
    }
  }
}
