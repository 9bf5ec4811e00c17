provider "aws" {
  region = "us-east-1"
}

variable "weights" {
  type = list(number)
}

resource "aws_route53_record" "shop" {
  zone_id = "Z0123456789SHOP"
  name    = "shop.example.com"
  type    = "CNAME"
  ttl     = 60
  records = ["virginia.shop.example.net"]

  dynamic "weighted_routing_policy" {
    for_each = var.weights

    content {
      weight = weighted_routing_policy.value
    }
  }
}
