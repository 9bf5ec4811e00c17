provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

provider "aws" {
  alias  = "tokyo"
  region = "ap-northeast-1"
}

variable "zone_id" {
  type = string
}

resource "aws_lb" "virginia" {
  name               = "shop-virginia"
  load_balancer_type = "application"
  subnets            = var.virginia_subnets
}

variable "virginia_subnets" {
  type = list(string)
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name               = "shop-ireland"
  load_balancer_type = "application"
  subnets            = var.ireland_subnets
}

variable "ireland_subnets" {
  type = list(string)
}

resource "aws_lb" "tokyo" {
  provider = aws.tokyo

  name               = "shop-tokyo"
  load_balancer_type = "application"
  subnets            = var.tokyo_subnets
}

variable "tokyo_subnets" {
  type = list(string)
}

resource "aws_route53_record" "virginia" {
  zone_id        = var.zone_id
  name           = "app.example.com"
  type           = "A"
  set_identifier = "virginia"

  latency_routing_policy {
    region = "us-east-1"
  }

  alias {
    name                   = aws_lb.virginia.dns_name
    zone_id                = aws_lb.virginia.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "ireland" {
  zone_id        = var.zone_id
  name           = "app.example.com"
  type           = "A"
  set_identifier = "ireland"

  latency_routing_policy {
    region = "eu-west-1"
  }

  alias {
    name                   = aws_lb.ireland.dns_name
    zone_id                = aws_lb.ireland.zone_id
    evaluate_target_health = true
  }
}

resource "aws_cloudfront_distribution" "site" {
  enabled = true

  origin {
    origin_id   = "tokyo"
    domain_name = aws_lb.tokyo.dns_name

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    target_origin_id       = "tokyo"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
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
