provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_record" "api" {
  zone_id        = var.zone_id
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["api.origin.example.com"]
  set_identifier = var.region

  latency_routing_policy {
    region = var.region
  }
}

variable "zone_id" {
  type = string
}

variable "region" {
  type    = string
  default = "us-east-1"
}
