provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_s3_bucket" "files_us" {
  bucket = "example-files-us"
}

resource "aws_s3_bucket" "files_eu" {
  provider = aws.ireland
  bucket   = "example-files-eu"
}

resource "aws_route53_record" "cdn" {
  zone_id = var.zone_id
  name    = "files.example.com"
  type    = "A"

  alias {
    name                   = "d111111abcdef8.cloudfront.net"
    zone_id                = "Z2FDTNDATAQYW2"
    evaluate_target_health = true # want "health/unsupported-target"
  }
}

variable "zone_id" {
  type = string
}
