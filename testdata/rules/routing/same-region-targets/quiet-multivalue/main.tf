provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_eip" "edge" {
  count = 2

  domain = "vpc"
}

resource "aws_route53_record" "edge" {
  count = 2

  zone_id                          = "Z0123456789EDGE"
  name                             = "edge.example.com"
  type                             = "A"
  ttl                              = 30
  records                          = [aws_eip.edge[count.index].public_ip]
  set_identifier                   = "edge-${count.index}"
  multivalue_answer_routing_policy = true
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
