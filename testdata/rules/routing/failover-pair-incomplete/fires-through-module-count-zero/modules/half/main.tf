variable "identifier" {
  type = string
}

variable "role" {
  type = string
}

variable "host" {
  type = string
}

resource "aws_route53_record" "this" { # want "routing/failover-pair-incomplete"
  zone_id        = "Z0123456789PAY"
  name           = "pay.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = [var.host]
  set_identifier = var.identifier

  failover_routing_policy {
    type = var.role
  }
}
