provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "certificate" {
  source  = "terraform-aws-modules/acm/aws"
  version = "~> 5.0"

  providers = {
    aws = aws.ireland
  }

  domain_name = "shop.example.com"
  zone_id     = "Z0000000000000000000"
}

module "balancer" {
  source  = "terraform-aws-modules/alb/aws"
  version = "~> 9.0"

  providers = {
    aws = aws.ireland
  }

  name = "shop"
  listeners = {
    https = {
      port            = 443
      protocol        = "HTTPS"
      certificate_arn = module.certificate.acm_certificate_arn
      forward         = { target_group_key = "shop" }
    }
  }
  target_groups = {
    shop = { port = 8080, target_type = "ip", create_attachment = false }
  }
}
