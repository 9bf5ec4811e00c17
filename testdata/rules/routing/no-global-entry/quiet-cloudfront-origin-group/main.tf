provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

variable "zone_id" {
  type = string
}

resource "aws_lb" "us" {
  name               = "shop-us"
  load_balancer_type = "application"
  subnets            = var.us_subnets
}

variable "us_subnets" {
  type = list(string)
}

resource "aws_lb" "eu" {
  provider = aws.eu

  name               = "shop-eu"
  load_balancer_type = "application"
  subnets            = var.eu_subnets
}

variable "eu_subnets" {
  type = list(string)
}

resource "aws_route53_record" "us" {
  zone_id = var.zone_id
  name    = "us.shop.example.com"
  type    = "A"

  alias {
    name                   = aws_lb.us.dns_name
    zone_id                = aws_lb.us.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "eu" {
  zone_id = var.zone_id
  name    = "eu.shop.example.com"
  type    = "A"

  alias {
    name                   = aws_lb.eu.dns_name
    zone_id                = aws_lb.eu.zone_id
    evaluate_target_health = true
  }
}

resource "aws_cloudfront_distribution" "shop" {
  enabled = true
  aliases = ["shop.example.com"]

  origin {
    origin_id   = "us"
    domain_name = aws_lb.us.dns_name

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  origin {
    origin_id   = "eu"
    domain_name = aws_lb.eu.dns_name

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  origin_group {
    origin_id = "shop"

    failover_criteria {
      status_codes = [500, 502, 503, 504]
    }

    member {
      origin_id = "us"
    }

    member {
      origin_id = "eu"
    }
  }

  default_cache_behavior {
    target_origin_id       = "shop"
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
    acm_certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/shop"
    ssl_support_method  = "sni-only"
  }
}
