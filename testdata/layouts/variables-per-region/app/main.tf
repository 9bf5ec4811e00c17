variable "region" {
  type = string
}

provider "aws" {
  region = var.region
}

resource "aws_lb" "app" {
  name               = "shop-${var.region}"
  load_balancer_type = "application"
  subnets            = ["subnet-a", "subnet-b"]
}

data "aws_route53_zone" "main" {
  name = "example.com"
}

resource "aws_route53_record" "app" {
  zone_id        = data.aws_route53_zone.main.zone_id
  name           = "shop.example.com"
  type           = "A"
  set_identifier = var.region

  latency_routing_policy {
    region = var.region
  }

  alias {
    name                   = aws_lb.app.dns_name
    zone_id                = aws_lb.app.zone_id
    evaluate_target_health = true
  }
}
