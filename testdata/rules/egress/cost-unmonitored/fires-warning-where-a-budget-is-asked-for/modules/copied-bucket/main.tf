terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.dr]
    }
  }
}

variable "name" {
  type = string
}

variable "role" {
  type = string
}

resource "aws_s3_bucket" "source" { # want "egress/cost-unmonitored"
  bucket = var.name
}

resource "aws_s3_bucket_versioning" "source" {
  bucket = aws_s3_bucket.source.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "copy" {
  provider = aws.dr

  bucket = "${var.name}-copy"
}

resource "aws_s3_bucket_versioning" "copy" {
  provider = aws.dr

  bucket = aws_s3_bucket.copy.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "copy" {
  bucket = aws_s3_bucket.source.id
  role   = var.role

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket = aws_s3_bucket.copy.arn
    }
  }

  depends_on = [aws_s3_bucket_versioning.source]
}
