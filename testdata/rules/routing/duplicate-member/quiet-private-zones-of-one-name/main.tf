provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

data "aws_vpc" "virginia" {
  tags = { Name = "shop" }
}

data "aws_vpc" "ireland" {
  provider = aws.ireland

  tags = { Name = "shop" }
}

data "aws_route53_zone" "virginia" {
  name         = "shop.internal"
  private_zone = true
  vpc_id       = data.aws_vpc.virginia.id
}

data "aws_route53_zone" "ireland" {
  name         = "shop.internal"
  private_zone = true
  vpc_id       = data.aws_vpc.ireland.id
}

locals {
  zones = {
    virginia = data.aws_route53_zone.virginia.zone_id
    ireland  = data.aws_route53_zone.ireland.zone_id
  }
}

resource "aws_route53_record" "primary" {
  for_each = local.zones

  zone_id        = each.value
  name           = "orders.shop.internal"
  type           = "CNAME"
  ttl            = 30
  records        = ["${each.key}.orders.shop.internal"]
  set_identifier = "primary"

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "secondary" {
  for_each = local.zones

  zone_id        = each.value
  name           = "orders.shop.internal"
  type           = "CNAME"
  ttl            = 30
  records        = ["standby.orders.shop.internal"]
  set_identifier = "secondary"

  failover_routing_policy {
    type = "SECONDARY"
  }
}
