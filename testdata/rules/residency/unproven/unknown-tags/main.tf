provider "aws" {
  region = "eu-west-1"
}

variable "tags" {
  type = map(string)
}

resource "aws_s3_bucket" "records" {
  bucket = "shop-records"
  tags   = var.tags
}
