provider "aws" {
  region = "us-east-1"
}

resource "aws_cloudfront_distribution" "shop" { # want "routing/cloudfront-no-failover"
  enabled = true

  origin {
    domain_name = "shop-1.us-east-1.elb.amazonaws.com"
    origin_id   = "virginia"
  }

  origin {
    domain_name = "shop-2.eu-west-1.elb.amazonaws.com"
    origin_id   = "ireland"
  }

  default_cache_behavior {
    target_origin_id       = "virginia"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
  }
}
