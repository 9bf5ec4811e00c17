provider "aws" {
  region = "us-east-1"
}

variable "hosts" {
  type = map(string)
}

resource "aws_route53_record" "shop" {
  for_each = toset(["us-east-1", "eu-west-1"])

  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = [var.hosts[each.key]]
  set_identifier = each.key

  latency_routing_policy {
    region = each.key
  }
}
