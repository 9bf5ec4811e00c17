provider "aws" {
  region = "us-east-1"
}

variable "zone_ids" {
  type = list(string)
}

resource "aws_route53_record" "api" {
  count = 2

  zone_id        = var.zone_ids[count.index]
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["virginia.api.example.net"]
  set_identifier = "virginia"

  latency_routing_policy {
    region = "us-east-1"
  }
}
