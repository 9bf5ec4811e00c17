provider "aws" {
  region = "us-east-1"
}

variable "zone_id" {
  type    = string
  default = "Z08154093F8HABCDEFGHI"
}

resource "aws_lb" "app" {
  name               = "main-site"
  load_balancer_type = "application"
  subnets            = ["subnet-a", "subnet-b"]
}

resource "aws_route53_record" "app" {
  zone_id        = var.zone_id
  name           = "pay.example.com"
  type           = "A"
  set_identifier = "main-site"

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = aws_lb.app.dns_name
    zone_id                = aws_lb.app.zone_id
    evaluate_target_health = true
  }
}
