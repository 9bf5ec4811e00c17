provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_acm_certificate" "shop" {
  domain_name       = "shop.example.com"
  validation_method = "DNS"
}

module "balancer" {
  source  = "cloudposse/alb/aws"
  version = "2.1.0"

  providers = {
    aws = aws.ireland
  }

  name            = "shop"
  vpc_id          = "vpc-0c1b2c3d4e5f67890"
  subnet_ids      = ["subnet-0a1b2c3d4e5f67890", "subnet-0b1c2d3e4f5a67890"]
  https_enabled   = true
  certificate_arn = aws_acm_certificate.shop.arn # want "dependency/certificate-region"
}
