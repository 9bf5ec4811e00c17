variable "name" {
  type = string
}

variable "subnets" {
  type = list(string)
}

resource "aws_lb" "this" { # want "routing/no-global-entry"
  name               = var.name
  load_balancer_type = "application"
  subnets            = var.subnets
}

resource "aws_lb_target_group" "this" {
  name        = var.name
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id

  health_check {
    path                = "/ready"
    interval            = 10
    unhealthy_threshold = 2
  }
}

variable "vpc_id" {
  type = string
}

resource "aws_lb_listener" "this" {
  load_balancer_arn = aws_lb.this.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = var.certificate_arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }
}

variable "certificate_arn" {
  type = string
}

output "dns_name" {
  value = aws_lb.this.dns_name
}

output "zone_id" {
  value = aws_lb.this.zone_id
}
