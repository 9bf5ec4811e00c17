provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

locals {
  networks = {
    app  = "10.0.0.0/16"
    data = "10.1.0.0/16"
  }
}

resource "aws_vpc" "this" {
  for_each = local.networks

  cidr_block = each.value
}

resource "aws_s3_bucket" "archive" {
  provider = aws.virginia

  bucket = "shop-archive"
}

resource "aws_flow_log" "this" {
  for_each = local.networks

  vpc_id               = aws_vpc.this[each.key].id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = aws_s3_bucket.archive.arn # want "residency/logs-leave" # want "residency/logs-leave"
}
