variable "weights" {
  type = list(number)
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_record" "us" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  set_identifier = "us"
  ttl            = 60
  records        = ["us.shop.example.net"]

  latency_routing_policy {
    region = "us-east-1"
  }

  dynamic "weighted_routing_policy" {
    for_each = var.weights

    content {
      weight = weighted_routing_policy.value
    }
  }
}
