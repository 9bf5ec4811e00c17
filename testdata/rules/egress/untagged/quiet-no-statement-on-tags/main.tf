provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_s3_bucket" "orders" {
  bucket = "shop-orders"
}

resource "aws_s3_bucket_versioning" "orders" {
  bucket = aws_s3_bucket.orders.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "copy" {
  provider = aws.ireland

  bucket = "shop-copy"
}

resource "aws_s3_bucket_versioning" "copy" {
  provider = aws.ireland

  bucket = aws_s3_bucket.copy.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "orders" {
  bucket = aws_s3_bucket.orders.id
  role   = var.replication_role_arn

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket = aws_s3_bucket.copy.arn
    }
  }

  depends_on = [aws_s3_bucket_versioning.orders]
}

variable "replication_role_arn" {
  type = string
}
