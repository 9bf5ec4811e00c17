provider "aws" {
  region = "us-east-1"
}

data "aws_route53_traffic_policy_document" "shop" {
  record_type = "A"
  start_rule  = "switch"

  endpoint {
    id    = "virginia"
    type  = "elastic-load-balancer"
    value = aws_lb.shop.dns_name
  }

  rule {
    id   = "switch"
    type = "failover"

    primary { # want "routing/failover-pair-incomplete"
      endpoint_reference     = "virginia"
      evaluate_target_health = true
    }
  }
}

resource "aws_route53_traffic_policy" "shop" {
  name     = "shop"
  document = data.aws_route53_traffic_policy_document.shop.json
}

resource "aws_route53_traffic_policy_instance" "shop" {
  name                   = "shop.example.com"
  traffic_policy_id      = aws_route53_traffic_policy.shop.id
  traffic_policy_version = aws_route53_traffic_policy.shop.version
  hosted_zone_id         = "Z0123456789SHOP"
  ttl                    = 60
}

resource "aws_lb" "shop" {
  name    = "shop"
  subnets = var.subnet_ids
}

variable "subnet_ids" {
  type = list(string)
}
