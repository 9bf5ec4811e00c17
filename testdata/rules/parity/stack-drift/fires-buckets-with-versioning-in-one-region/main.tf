provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

locals {
  names = { uploads = "acme-uploads" }
}

resource "aws_s3_bucket" "uploads_use1" {
  for_each = local.names

  bucket = "${each.value}-use1"
}

resource "aws_s3_bucket_versioning" "uploads_use1" {
  for_each = local.names

  bucket = aws_s3_bucket.uploads_use1[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "uploads_euw1" { # want "parity/stack-drift"
  provider = aws.ireland
  for_each = local.names

  bucket = "${each.value}-euw1"
}

resource "aws_lb" "us" {
  name               = "shop"
  load_balancer_type = "application"
  subnets            = ["subnet-us-a", "subnet-us-b"]
}

resource "aws_lb" "eu" {
  provider = aws.ireland

  name               = "shop"
  load_balancer_type = "application"
  subnets            = ["subnet-eu-a", "subnet-eu-b"]
}
