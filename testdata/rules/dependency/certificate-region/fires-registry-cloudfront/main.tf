provider "aws" {
  region = "eu-west-1"
}

module "certificate" {
  source  = "terraform-aws-modules/acm/aws"
  version = "~> 5.0"

  domain_name = "www.example.com"
  zone_id     = "Z0000000000000000000"
}

module "site" {
  source  = "terraform-aws-modules/cloudfront/aws"
  version = "~> 4.0"

  aliases = ["www.example.com"]
  origin = {
    shop = {
      domain_name          = "shop.example.com"
      custom_origin_config = { origin_protocol_policy = "https-only" }
    }
  }
  default_cache_behavior = {
    target_origin_id = "shop"
  }
  viewer_certificate = { # want "dependency/certificate-region"
    acm_certificate_arn = module.certificate.acm_certificate_arn
    ssl_support_method  = "sni-only"
  }
}
