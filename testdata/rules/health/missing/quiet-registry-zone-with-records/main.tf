provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

locals {
  regions = {
    virginia = module.virginia
    ireland  = module.ireland
  }
  codes = {
    virginia = "us-east-1"
    ireland  = "eu-west-1"
  }
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

module "zone" {
  source  = "terraform-aws-modules/route53/aws"
  version = "6.4.0"

  name = "example.com"
  records = {
    for name, load_balancer in local.regions : name => {
      name                   = "shop"
      type                   = "A"
      set_identifier         = name
      latency_routing_policy = { region = local.codes[name] }
      alias = {
        name                   = load_balancer.dns_name
        zone_id                = load_balancer.zone_id
        evaluate_target_health = true
      }
    }
  }
}
