provider "aws" {
  region = "eu-central-1"
}

variable "addresses" {
  type    = list(string)
  default = ["192.0.2.10", "192.0.2.11", "192.0.2.12"]
}

resource "aws_route53_record" "edge" { # want "routing/missing-set-identifier" # want "routing/missing-set-identifier" # want "routing/missing-set-identifier"
  count = length(var.addresses)

  zone_id                          = "Z0123456789EDGE"
  name                             = "edge.example.com"
  type                             = "A"
  ttl                              = 30
  records                          = [var.addresses[count.index]]
  multivalue_answer_routing_policy = true
}
