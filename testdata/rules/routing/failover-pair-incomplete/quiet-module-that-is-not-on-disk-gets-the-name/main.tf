provider "aws" {
  region = "us-east-1"
}
provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

locals {
  domain = "shop.example.com"
}

data "aws_route53_zone" "main" {
  name = "example.com"
}

resource "aws_route53_record" "primary" {
  zone_id        = data.aws_route53_zone.main.zone_id
  name           = local.domain
  type           = "CNAME"
  ttl            = 60
  records        = ["virginia.shop.example.net"]
  set_identifier = "primary"

  failover_routing_policy {
    type = "PRIMARY"
  }
}

module "standby" {
  source = "git::https://git.example.com/platform/storefront.git?ref=v4"
  providers = {
    aws = aws.west
  }

  zone_id       = data.aws_route53_zone.main.zone_id
  domain        = local.domain
  failover_role = "SECONDARY"
}
