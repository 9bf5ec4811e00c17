provider "aws" {
  region = var.region
}

variable "region" {
  type    = string
  default = "us-east-1"
}

locals {
  sites = {
    us-east-1 = "virginia"
    eu-west-1 = "ireland"
  }
}

data "aws_region" "here" {}

resource "aws_route53_record" "here" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["${local.sites[var.region]}.shop.example.net"]
  set_identifier = "shop"

  latency_routing_policy {
    region = data.aws_region.here.name
  }
}
