provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb_target_group" "us" {
  name     = "shop"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = "vpc-us"

  health_check {
    path                = "/ready"
    interval            = 10
    unhealthy_threshold = 2
  }

  stickiness {
    type            = "lb_cookie"
    enabled         = false
  }
}

resource "aws_lb_target_group" "eu" {
  provider = aws.ireland

  name     = "shop"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = "vpc-eu"

  health_check {
    path                = "/ready"
    interval            = 10
    unhealthy_threshold = 2
  }

  stickiness {
    type            = "lb_cookie"
    enabled         = false
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

  latency_routing_policy {
    region = "us-east-1"
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

  latency_routing_policy {
    region = "eu-west-1"
  }

  alias {
    name                   = aws_lb.eu.dns_name
    zone_id                = aws_lb.eu.zone_id
    evaluate_target_health = true
  }
}
