provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "us_east_1"
  region = "us-east-1"
}

resource "aws_acm_certificate" "api" {
  domain_name       = "api.example.com"
  validation_method = "DNS"
}

resource "aws_acm_certificate" "edge" {
  provider          = aws.us_east_1
  domain_name       = "edge.example.com"
  validation_method = "DNS"
}

resource "aws_api_gateway_domain_name" "api" {
  domain_name              = "api.example.com"
  regional_certificate_arn = aws_acm_certificate.api.arn

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_api_gateway_domain_name" "edge" {
  domain_name     = "edge.example.com"
  certificate_arn = aws_acm_certificate.edge.arn
}

resource "aws_elb" "legacy" {
  name    = "legacy"
  subnets = ["subnet-0a1", "subnet-0a2"]

  # A certificate of IAM has no region.
  listener {
    lb_port            = 443
    lb_protocol        = "https"
    instance_port      = 8080
    instance_protocol  = "http"
    ssl_certificate_id = "arn:aws:iam::123456789012:server-certificate/legacy"
  }
}
