provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_s3_bucket" "assets" {
  bucket = "shop-assets"
}

resource "aws_s3_bucket" "assets_copy" {
  bucket = "shop-assets-copy"
}

resource "aws_s3_bucket" "reports" {
  provider = aws.ireland

  bucket = "shop-reports"
}

resource "aws_cloudfront_distribution" "assets" {
  enabled = true

  origin {
    origin_id   = "first"
    domain_name = aws_s3_bucket.assets.bucket_regional_domain_name
  }

  origin {
    origin_id   = "second"
    domain_name = var.second
  }

  origin_group {
    origin_id = "either"

    failover_criteria {
      status_codes = [500, 502, 503, 504]
    }

    member {
      origin_id = "first"
    }

    member {
      origin_id = "second"
    }
  }

  default_cache_behavior {
    target_origin_id       = "either"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    viewer_protocol_policy = "redirect-to-https"
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

variable "second" {
  type = string
}
