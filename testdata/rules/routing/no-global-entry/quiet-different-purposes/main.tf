provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

variable "zone_id" {
  type = string
}

resource "aws_lb" "checkout" {
  name               = "checkout"
  load_balancer_type = "application"
  subnets            = var.checkout_subnets
}

variable "checkout_subnets" {
  type = list(string)
}

resource "aws_lb" "newsroom" {
  provider = aws.eu

  name               = "newsroom"
  load_balancer_type = "application"
  subnets            = var.newsroom_subnets
}

variable "newsroom_subnets" {
  type = list(string)
}

resource "aws_route53_record" "checkout" {
  zone_id = var.zone_id
  name    = "checkout.example.com"
  type    = "A"

  alias {
    name                   = aws_lb.checkout.dns_name
    zone_id                = aws_lb.checkout.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "newsroom" {
  zone_id = var.zone_id
  name    = "news.example.com"
  type    = "A"

  alias {
    name                   = aws_lb.newsroom.dns_name
    zone_id                = aws_lb.newsroom.zone_id
    evaluate_target_health = true
  }
}
