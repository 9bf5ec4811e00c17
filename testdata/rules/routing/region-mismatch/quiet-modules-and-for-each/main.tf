provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "virginia" {
  source = "./modules/entry"

  name       = "shop-virginia"
  subnet_ids = ["subnet-0a1", "subnet-0a2"]
}

module "ireland" {
  source = "./modules/entry"
  providers = {
    aws = aws.ireland
  }

  name       = "shop-ireland"
  subnet_ids = ["subnet-0b1", "subnet-0b2"]
}

locals {
  entries = {
    us-east-1 = module.virginia
    eu-west-1 = module.ireland
  }
}

resource "aws_route53_record" "shop" {
  for_each = local.entries

  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "A"
  set_identifier = each.key

  alias {
    name                   = each.value.dns_name
    zone_id                = each.value.zone_id
    evaluate_target_health = true
  }

  latency_routing_policy {
    region = each.key
  }
}
