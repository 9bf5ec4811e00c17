provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

locals {
  balancers = {
    us-east-1 = aws_lb.virginia
    eu-west-1 = aws_lb.ireland
  }
}

resource "aws_lb" "virginia" {
  name    = "virginia"
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name    = "ireland"
  subnets = ["subnet-0c", "subnet-0d"]
}

resource "aws_lb_listener" "virginia" {
  load_balancer_arn = aws_lb.virginia.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.virginia.arn
  }
}

resource "aws_lb_target_group" "virginia" {
  name     = "virginia"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = "vpc-0a"

  health_check {
    path                = "/ready"
    interval            = 60 # want "health/slow-detection"
    unhealthy_threshold = 5
  }
}

resource "aws_route53_record" "park" {
  for_each = local.balancers

  zone_id        = "Z0PARK12345"
  name           = "park.example.com"
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
