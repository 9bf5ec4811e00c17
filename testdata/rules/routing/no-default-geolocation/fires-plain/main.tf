provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_route53_record" "virginia" { # want "routing/no-default-geolocation"
  zone_id        = var.zone_id
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "virginia"

  geolocation_routing_policy {
    continent = "NA"
  }

  alias {
    name                   = aws_lb.virginia.dns_name
    zone_id                = aws_lb.virginia.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "ireland" {
  zone_id        = var.zone_id
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "ireland"

  geolocation_routing_policy {
    continent = "EU"
  }

  alias {
    name                   = aws_lb.ireland.dns_name
    zone_id                = aws_lb.ireland.zone_id
    evaluate_target_health = true
  }
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

variable "zone_id" {
  type = string
}
