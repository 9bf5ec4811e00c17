provider "aws" {
  region = "us-east-1"
}

variable "migrated" {
  type    = bool
  default = true
}

resource "aws_route53_record" "old" {
  count = var.migrated ? 0 : 1

  zone_id        = "Z0123456789API"
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["old.api.example.net"]
  set_identifier = "virginia"

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "new" {
  count = var.migrated ? 1 : 0

  zone_id        = "Z0123456789API"
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["new.api.example.net"]
  set_identifier = "virginia"

  latency_routing_policy {
    region = "us-east-1"
  }
}
