provider "aws" {
  region = "us-east-1"
}

module "virginia" {
  source = "./check"
  fqdn   = "virginia.pay.example.net"
  paused = true
}

module "ireland" {
  source = "./check"
  fqdn   = "ireland.pay.example.net"
}

resource "aws_route53_record" "virginia" {
  zone_id         = var.zone_id
  name            = "pay.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["virginia.pay.example.net"]
  set_identifier  = "primary"
  health_check_id = module.virginia.id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "ireland" {
  zone_id         = var.zone_id
  name            = "pay.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["ireland.pay.example.net"]
  set_identifier  = "secondary"
  health_check_id = module.ireland.id

  failover_routing_policy {
    type = "SECONDARY"
  }
}

variable "zone_id" {
  type = string
}
