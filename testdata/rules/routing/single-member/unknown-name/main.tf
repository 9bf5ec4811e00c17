provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "virginia" {
  name    = "shop-virginia"
  subnets = var.virginia_subnets
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name    = "shop-ireland"
  subnets = var.ireland_subnets
}

variable "virginia_subnets" {
  type = list(string)
}

variable "ireland_subnets" {
  type = list(string)
}

variable "zone_id" {
  type = string
}

variable "names" {
  type = list(string)
}

resource "aws_route53_record" "virginia" {
  zone_id        = var.zone_id
  name           = var.names[0]
  type           = "CNAME"
  ttl            = 60
  records        = ["virginia.origin.example.com"]
  set_identifier = "virginia"

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "ireland" {
  zone_id        = var.zone_id
  name           = var.names[1]
  type           = "CNAME"
  ttl            = 60
  records        = ["ireland.origin.example.com"]
  set_identifier = "ireland"

  latency_routing_policy {
    region = "eu-west-1"
  }
}
