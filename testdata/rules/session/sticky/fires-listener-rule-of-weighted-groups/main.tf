provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb_listener_rule" "canary" {
  listener_arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:listener/app/shop/50dc6c495c0c9188/f2f7dc8efc522ab2"
  priority     = 10

  action {
    type = "forward"

    forward {
      target_group {
        arn    = aws_lb_target_group.stable.arn
        weight = 90
      }

      target_group {
        arn    = aws_lb_target_group.canary.arn
        weight = 10
      }

      stickiness { # want "session/sticky"
        enabled  = true
        duration = 600
      }
    }
  }

  condition {
    path_pattern {
      values = ["/*"]
    }
  }
}

resource "aws_lb_target_group" "stable" {
  name     = "shop"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = "vpc-stable"

  health_check {
    path                = "/ready"
    interval            = 10
    unhealthy_threshold = 2
  }
}

resource "aws_lb_target_group" "canary" {
  name     = "shop"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = "vpc-canary"

  health_check {
    path                = "/ready"
    interval            = 10
    unhealthy_threshold = 2
  }
}

resource "aws_lb" "us" {
  name               = "shop"
  load_balancer_type = "application"
  subnets            = ["subnet-us-a", "subnet-us-b"]
}

resource "aws_lb" "eu" {
  provider = aws.ireland

  name               = "shop"
  load_balancer_type = "application"
  subnets            = ["subnet-eu-a", "subnet-eu-b"]
}

resource "aws_route53_record" "us" {
  zone_id        = "Z0123456789SHOP"
  name           = "app.example.com"
  type           = "A"
  set_identifier = "us"

  weighted_routing_policy {
    weight = 50
  }

  alias {
    name                   = aws_lb.us.dns_name
    zone_id                = aws_lb.us.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "eu" {
  zone_id        = "Z0123456789SHOP"
  name           = "app.example.com"
  type           = "A"
  set_identifier = "eu"

  weighted_routing_policy {
    weight = 50
  }

  alias {
    name                   = aws_lb.eu.dns_name
    zone_id                = aws_lb.eu.zone_id
    evaluate_target_health = true
  }
}
