provider "aws" {
  region = var.primary_region
}

provider "aws" {
  alias  = "standby"
  region = var.standby_region
}

variable "primary_region" {
  type    = string
  default = "us-east-1"
}

variable "standby_region" {
  type    = string
  default = "us-west-2"
}

resource "aws_route53_record" "primary" { # want "routing/failover-pair-incomplete"
  zone_id        = var.zone_id
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "primary"

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = aws_lb.active.dns_name
    zone_id                = aws_lb.active.zone_id
    evaluate_target_health = true
  }
}

resource "aws_lb" "active" {
  name               = "shop-active"
  load_balancer_type = "application"
  subnets            = var.active_subnets
}

variable "active_subnets" {
  type = list(string)
}

resource "aws_lb" "passive" {
  provider = aws.standby

  name               = "shop-passive"
  load_balancer_type = "application"
  subnets            = var.passive_subnets
}

variable "passive_subnets" {
  type = list(string)
}

variable "zone_id" {
  type = string
}
