provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_elb" "us" {
  name    = "shop"
  subnets = ["subnet-us-a", "subnet-us-b"]

  listener {
    instance_port     = 8080
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_lb_cookie_stickiness_policy" "shop" { # want "session/sticky"
  name                     = "shop"
  load_balancer            = aws_elb.us.id
  lb_port                  = 80
  cookie_expiration_period = 1200
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
    name                   = aws_elb.us.dns_name
    zone_id                = aws_elb.us.zone_id
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
