variable "subnets" {
  type = list(string)
}

variable "vpc_id" {
  type = string
}

resource "aws_lb" "this" {
  name               = "web"
  load_balancer_type = "application"
  subnets            = var.subnets
}

resource "aws_lb_target_group" "this" {
  name     = "web"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = var.vpc_id

  health_check {
    path                = "/ready"
    interval            = 10
    unhealthy_threshold = 2
  }

  stickiness { # want "session/sticky" # want "session/sticky"
    type        = "app_cookie"
    cookie_name = "JSESSIONID"
  }
}

output "dns_name" {
  value = aws_lb.this.dns_name
}

output "zone_id" {
  value = aws_lb.this.zone_id
}
