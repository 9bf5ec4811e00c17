provider "aws" {
  region = "us-east-1"
}

resource "aws_cloudfront_distribution" "site" {
  enabled = true

  origin {
    origin_id   = "assets"
    domain_name = "assets.example.net"

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    target_origin_id       = "assets"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    viewer_protocol_policy = "redirect-to-https"
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

resource "aws_lb" "site" {
  name    = "site"
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_route53_health_check" "edge" {
  type          = "HTTPS"
  fqdn          = aws_cloudfront_distribution.site.domain_name
  resource_path = "/health"
}

resource "aws_route53_record" "edge" {
  zone_id        = var.zone_id
  name           = "www.example.com"
  type           = "A"
  set_identifier = "edge"
  health_check_id = aws_route53_health_check.edge.id

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = aws_cloudfront_distribution.site.domain_name
    zone_id                = aws_cloudfront_distribution.site.hosted_zone_id
    evaluate_target_health = false
  }
}

resource "aws_route53_record" "origin" {
  zone_id        = var.zone_id
  name           = "www.example.com"
  type           = "A"
  set_identifier = "origin"

  failover_routing_policy {
    type = "SECONDARY"
  }

  alias {
    name                   = aws_lb.site.dns_name
    zone_id                = aws_lb.site.zone_id
    evaluate_target_health = true
  }
}

variable "zone_id" {
  type = string
}
