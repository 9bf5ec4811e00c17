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
  bucket = "shop-copy"
}

resource "aws_s3_bucket_versioning" "copy" {
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

resource "aws_instance" "virginia" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "m6g.large"
  subnet_id     = "subnet-0aa11bb22cc33dd44"
}

resource "aws_instance" "ireland" {
  provider = aws.ireland

  ami           = "ami-0f9e8d7c6b5a40312"
  instance_type = "m6g.large"
  subnet_id     = "subnet-0dd44cc33bb22aa11"
}
