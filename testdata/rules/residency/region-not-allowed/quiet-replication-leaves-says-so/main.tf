provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_s3_bucket" "statements" {
  bucket = "statements"
}

resource "aws_s3_bucket" "mirror" {
  provider = aws.virginia

  bucket = "statements-mirror"
}

resource "aws_s3_bucket_replication_configuration" "statements" {
  bucket = aws_s3_bucket.statements.id
  role   = "arn:aws:iam::111122223333:role/replication"

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket        = aws_s3_bucket.mirror.arn
      storage_class = "STANDARD_IA"
    }
  }
}
