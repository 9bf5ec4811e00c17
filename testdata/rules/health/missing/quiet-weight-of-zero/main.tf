provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "virginia" {
  name    = "shop-virginia"
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_lb" "ireland" {
  provider = aws.ireland
  name     = "shop-ireland"
  subnets  = ["subnet-1a", "subnet-1b"]
}

resource "aws_route53_record" "virginia" {
  zone_id        = var.zone_id
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "virginia"

  weighted_routing_policy {
    weight = 100
  }

  alias {
    name                   = aws_lb.virginia.dns_name
    zone_id                = aws_lb.virginia.zone_id
    evaluate_target_health = true
  }
}

# Answered only while Virginia is down.
resource "aws_route53_record" "ireland" {
  zone_id        = var.zone_id
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "ireland"

  weighted_routing_policy {
    weight = 0
  }

  alias {
    name                   = aws_lb.ireland.dns_name
    zone_id                = aws_lb.ireland.zone_id
    evaluate_target_health = false
  }
}

variable "zone_id" {
  type = string
}
