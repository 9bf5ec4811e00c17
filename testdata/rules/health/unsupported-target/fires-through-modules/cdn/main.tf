resource "aws_cloudfront_distribution" "this" {
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

output "name" {
  value = aws_cloudfront_distribution.this.domain_name
}

output "zone" {
  value = aws_cloudfront_distribution.this.hosted_zone_id
}
