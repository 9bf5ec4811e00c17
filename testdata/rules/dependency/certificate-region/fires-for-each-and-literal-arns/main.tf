locals {
  certificates = {
    shop = "arn:aws:acm:us-east-1:123456789012:certificate/0f5b7a3e-1111-4a5e-9c2d-6f8f2f1f0a01"
    pay  = "arn:aws:acm:eu-west-1:123456789012:certificate/0f5b7a3e-2222-4a5e-9c2d-6f8f2f1f0a02"
  }
}

provider "aws" {
  region = "eu-west-1"
}

resource "aws_apigatewayv2_domain_name" "api" {
  for_each = local.certificates

  domain_name = "${each.key}.api.example.com"

  domain_name_configuration {
    certificate_arn = each.value # want "dependency/certificate-region"
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2"
  }
}
