provider "aws" {
  region = "us-east-1"
}

variable "regions" {
  type = list(string)
}

resource "aws_route53_record" "api" {
  count = 2

  zone_id        = "Z0123456789API"
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["${var.regions[count.index]}.api.example.net"]
  set_identifier = var.regions[count.index]

  latency_routing_policy {
    region = var.regions[count.index]
  }
}
