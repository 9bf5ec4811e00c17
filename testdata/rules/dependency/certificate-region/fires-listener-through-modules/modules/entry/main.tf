variable "certificate_arn" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

resource "aws_lb" "front" {
  name     = "shop"
  internal = true
  subnets  = var.subnet_ids
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.front.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = var.certificate_arn # want "dependency/certificate-region"

  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
  }
}
