provider "aws" {
  region = "ap-southeast-2"
}

data "aws_acm_certificate" "wildcard" {
  domain   = "*.example.com"
  statuses = ["ISSUED"]
}

resource "aws_cognito_user_pool" "users" {
  name = "users"
}

resource "aws_cognito_user_pool_domain" "login" {
  domain          = "login.example.com"
  user_pool_id    = aws_cognito_user_pool.users.id
  certificate_arn = data.aws_acm_certificate.wildcard.arn # want "dependency/certificate-region"
}

resource "aws_api_gateway_domain_name" "edge" {
  domain_name     = "edge.example.com"
  certificate_arn = data.aws_acm_certificate.wildcard.arn # want "dependency/certificate-region"
}
