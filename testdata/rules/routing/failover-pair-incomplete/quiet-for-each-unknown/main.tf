provider "aws" {
  region = "us-east-1"
}

variable "halves" {
  type = map(object({ role = string, host = string }))
}

resource "aws_route53_record" "half" {
  for_each = var.halves

  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = [each.value.host]
  set_identifier = each.key

  failover_routing_policy {
    type = "PRIMARY"
  }
}
