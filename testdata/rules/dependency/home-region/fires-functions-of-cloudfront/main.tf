provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "us_east_1"
  region = "us-east-1"
}

locals {
  functions = {
    headers = "viewer-response"
    login   = "viewer-request"
  }
}

resource "aws_iam_role" "edge" {
  name = "edge"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = ["lambda.amazonaws.com", "edgelambda.amazonaws.com"] }
    }]
  })
}

resource "aws_lambda_function" "edge" { # want "dependency/home-region" # want "dependency/home-region"
  for_each = local.functions

  function_name = each.key
  role          = aws_iam_role.edge.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  filename      = "${each.key}.zip"
  publish       = true
}

resource "aws_cloudfront_distribution" "site" {
  enabled         = true
  is_ipv6_enabled = true

  origin {
    origin_id   = "site"
    domain_name = "origin.example.com"

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    target_origin_id       = "site"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"

    dynamic "lambda_function_association" {
      for_each = local.functions
      content {
        event_type = lambda_function_association.value
        lambda_arn = aws_lambda_function.edge[lambda_function_association.key].qualified_arn
      }
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}
