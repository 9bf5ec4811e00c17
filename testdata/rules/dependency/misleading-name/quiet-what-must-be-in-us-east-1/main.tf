provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "edge"
  region = "us-east-1"

  default_tags {
    tags = {
      Region = "eu-west-1"
    }
  }
}

resource "aws_ecs_cluster" "shop" {
  name = "shop"
}

resource "aws_acm_certificate" "eu_west_1" {
  provider          = aws.edge
  domain_name       = "api.example.com"
  validation_method = "DNS"
}

resource "aws_s3_bucket" "waf" {
  provider = aws.edge
  bucket   = "aws-waf-logs-shop-eu-west-1"
}
