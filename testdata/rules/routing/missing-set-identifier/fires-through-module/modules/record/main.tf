variable "zone_id" {
  type = string
}

variable "role" {
  type = string
}

variable "host" {
  type = string
}

variable "set_identifier" {
  type    = string
  default = null
}

resource "aws_route53_record" "this" { # want "routing/missing-set-identifier" # want "routing/missing-set-identifier"
  zone_id        = var.zone_id
  name           = "shop.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = [var.host]
  set_identifier = var.set_identifier

  failover_routing_policy {
    type = var.role
  }
}
