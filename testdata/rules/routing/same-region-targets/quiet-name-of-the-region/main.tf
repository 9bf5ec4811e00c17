provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_route53_record" "blue" {
  zone_id        = var.zone_id
  name           = "shop-use1.example.com"
  type           = "A"
  set_identifier = "blue"

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = aws_lb.blue.dns_name
    zone_id                = aws_lb.blue.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "green" {
  zone_id        = var.zone_id
  name           = "shop-use1.example.com"
  type           = "A"
  set_identifier = "green"

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
  name               = "shop-green"
  load_balancer_type = "application"
  subnets            = var.green_subnets
}

variable "green_subnets" {
  type = list(string)
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name               = "shop-ireland"
  load_balancer_type = "application"
  subnets            = var.ireland_subnets
}

variable "ireland_subnets" {
  type = list(string)
}

variable "zone_id" {
  type = string
}
