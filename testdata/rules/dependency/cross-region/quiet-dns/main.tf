provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_route53_zone" "shop" {
  name = "shop.example.com"
}

resource "aws_lb" "us" {
  name               = "shop"
  load_balancer_type = "application"
  subnets            = ["subnet-0a1b2c3d4e5f60718", "subnet-1a1b2c3d4e5f60718"]
}

resource "aws_lb" "eu" {
  provider = aws.eu

  name               = "shop"
  load_balancer_type = "application"
  subnets            = ["subnet-2a1b2c3d4e5f60718", "subnet-3a1b2c3d4e5f60718"]
}

resource "aws_route53_record" "shop" {
  for_each = {
    us-east-1 = aws_lb.us
    eu-west-1 = aws_lb.eu
  }

  zone_id        = aws_route53_zone.shop.zone_id
  name           = "www.shop.example.com"
  type           = "A"
  set_identifier = each.key

  latency_routing_policy {
    region = each.key
  }

  alias {
    name                   = each.value.dns_name
    zone_id                = each.value.zone_id
    evaluate_target_health = true
  }
}
