provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "virginia" {
  source  = "terraform-aws-modules/alb/aws"
  version = "10.5.0"

  name = "shop-virginia"
}

module "ireland" {
  source  = "terraform-aws-modules/alb/aws"
  version = "10.5.0"

  providers = {
    aws = aws.ireland
  }

  name = "shop-ireland"
}

module "site" {
  source  = "terraform-aws-modules/cloudfront/aws"
  version = "4.1.0"

  origin = {
    virginia = {
      domain_name          = module.virginia.dns_name
      custom_origin_config = { origin_protocol_policy = "https-only" }
    }
    ireland = {
      domain_name          = module.ireland.dns_name
      custom_origin_config = { origin_protocol_policy = "https-only" }
    }
  }

  origin_group = {
    both = {
      failover_status_codes      = [500, 502, 503, 504]
      primary_member_origin_id   = "virginia"
      secondary_member_origin_id = "ireland"
    }
  }

  default_cache_behavior = {
    target_origin_id = "both"
  }
}
