provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

provider "aws" {
  alias  = "tokyo"
  region = "ap-northeast-1"
}

variable "zone_id" {
  type = string
}

resource "aws_lb" "virginia" {
  name               = "shop-virginia"
  load_balancer_type = "application"
  subnets            = var.virginia_subnets
}

variable "virginia_subnets" {
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

resource "aws_lb" "tokyo" {
  provider = aws.tokyo

  name               = "shop-tokyo"
  load_balancer_type = "application"
  subnets            = var.tokyo_subnets
}

variable "tokyo_subnets" {
  type = list(string)
}

variable "routed" {
  description = "Which of the load balancers get users."
  type        = map(object({ region = string, dns_name = string, zone_id = string }))
}

resource "aws_route53_record" "app" {
  for_each = var.routed

  zone_id        = var.zone_id
  name           = "app.example.com"
  type           = "A"
  set_identifier = each.key

  latency_routing_policy {
    region = each.value.region
  }

  alias {
    name                   = each.value.dns_name
    zone_id                = each.value.zone_id
    evaluate_target_health = true
  }
}
