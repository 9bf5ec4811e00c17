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

  name    = "shop-virginia"
  vpc_id  = var.vpc_id
  subnets = var.subnet_ids
}

module "ireland" {
  source  = "terraform-aws-modules/alb/aws"
  version = "10.5.0"

  providers = {
    aws = aws.ireland
  }

  name    = "shop-ireland"
  vpc_id  = var.vpc_id
  subnets = var.subnet_ids
}

module "records" { # want "health/missing"
  source  = "terraform-aws-modules/route53/aws//modules/records"
  version = "5.0.0"

  zone_id = var.zone_id
  records = [
    {
      name                    = "shop"
      type                    = "A"
      set_identifier          = "primary"
      failover_routing_policy = { type = "PRIMARY" }
      alias = {
        name    = module.virginia.dns_name
        zone_id = module.virginia.zone_id
      }
    },
    {
      name                    = "shop"
      type                    = "A"
      set_identifier          = "secondary"
      failover_routing_policy = { type = "SECONDARY" }
      alias = {
        name                   = module.ireland.dns_name
        zone_id                = module.ireland.zone_id
        evaluate_target_health = true
      }
    },
  ]
}

variable "zone_id" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}
