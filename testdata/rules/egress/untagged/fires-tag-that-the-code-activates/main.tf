provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_ce_cost_allocation_tag" "project" {
  tag_key = "Project"
  status  = "Active"
}

resource "aws_s3_bucket" "orders" {
  bucket = "shop-orders"

  tags = {
    Project = "shop"
  }
}

resource "aws_s3_bucket_versioning" "orders" {
  bucket = aws_s3_bucket.orders.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "copy" { # want "egress/untagged"
  provider = aws.ireland

  bucket = "shop-copy"

  tags = {
    Owner = "shop"
  }
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
