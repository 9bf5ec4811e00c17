provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_record" "us" {
  zone_id         = "Z0123456789SHOP"
  name            = "shop.example.com"
  type            = "CNAME"
  set_identifier  = "us"
  ttl             = 60
  records         = ["us.shop.example.net"]
  health_check_id = module.us.id

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "eu" {
  zone_id         = "Z0123456789SHOP"
  name            = "shop.example.com"
  type            = "CNAME"
  set_identifier  = "eu"
  ttl             = 60
  records         = ["eu.shop.example.net"]
  health_check_id = module.eu.id

  latency_routing_policy {
    region = "eu-west-1"
  }
}

module "us" {
  source = "./modules/check"

  host     = "us.shop.example.net"
  failures = 3
}

module "eu" {
  source = "./modules/check"

  host     = "eu.shop.example.net"
  failures = 6
}
