locals {
  stacks = {
    ohio   = { region = "us-east-2", subnets = ["subnet-0a1", "subnet-0a2"] }
    mumbai = { region = "ap-south-1", subnets = ["subnet-0b1", "subnet-0b2"] }
  }
}

data "aws_route53_zone" "public" {
  name = "example.com"
}

resource "aws_lb" "booking" { # want "routing/no-global-entry"
  for_each = local.stacks
  region   = each.value.region

  name               = "booking-${each.key}"
  load_balancer_type = "application"
  subnets            = each.value.subnets
}

resource "aws_route53_record" "booking" {
  for_each = aws_lb.booking

  zone_id = data.aws_route53_zone.public.zone_id
  name    = "booking-${each.key}.example.com"
  type    = "A"

  alias {
    name                   = each.value.dns_name
    zone_id                = each.value.zone_id
    evaluate_target_health = false
  }
}
