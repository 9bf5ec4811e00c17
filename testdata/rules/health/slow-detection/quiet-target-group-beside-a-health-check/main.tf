provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "virginia" {
  name    = "virginia"
  subnets = ["subnet-0a", "subnet-0b"]
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
    interval            = 120
    unhealthy_threshold = 5
  }
}

resource "aws_route53_record" "virginia" {
  zone_id         = var.zone_id
  name            = "pool.example.com"
  type            = "A"
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.virginia.id

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = aws_lb.virginia.dns_name
    zone_id                = aws_lb.virginia.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "ireland" {
  zone_id        = var.zone_id
  name           = "pool.example.com"
  type           = "A"
  ttl            = 60
  records        = ["203.0.113.5"]
  set_identifier = "secondary"

  failover_routing_policy {
    type = "SECONDARY"
  }
}

resource "aws_route53_health_check" "virginia" {
  type              = "HTTPS"
  fqdn              = "virginia.origin.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

variable "zone_id" {
  type = string
}
