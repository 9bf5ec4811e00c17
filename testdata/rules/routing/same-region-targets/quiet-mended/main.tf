provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_route53_record" "primary" {
  zone_id        = var.zone_id
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "primary"

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = aws_lb.blue.dns_name
    zone_id                = aws_lb.blue.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "secondary" {
  zone_id        = var.zone_id
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "secondary"

  failover_routing_policy {
    type = "SECONDARY"
  }

  alias {
    name                   = aws_lb.green.dns_name
    zone_id                = aws_lb.green.zone_id
    evaluate_target_health = true
  }
}

resource "aws_lb" "blue" {
  name               = "shop-blue"
  load_balancer_type = "application"
  subnets            = var.blue_subnets
}

variable "blue_subnets" {
  type = list(string)
}

resource "aws_lb" "green" {
  provider = aws.ireland

  name               = "shop-green"
  load_balancer_type = "application"
  subnets            = var.green_subnets
}

variable "green_subnets" {
  type = list(string)
}

variable "zone_id" {
  type = string
}
