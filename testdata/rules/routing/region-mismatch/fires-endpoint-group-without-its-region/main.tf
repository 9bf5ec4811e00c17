provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
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

resource "aws_globalaccelerator_accelerator" "shop" {
  name            = "shop"
  ip_address_type = "IPV4"
}

resource "aws_globalaccelerator_listener" "https" {
  accelerator_arn = aws_globalaccelerator_accelerator.shop.id
  protocol        = "TCP"

  port_range {
    from_port = 443
    to_port   = 443
  }
}

resource "aws_globalaccelerator_endpoint_group" "virginia" {
  listener_arn          = aws_globalaccelerator_listener.https.id
  endpoint_group_region = "us-east-1"

  endpoint_configuration {
    endpoint_id = aws_lb.virginia.arn
  }
}

resource "aws_globalaccelerator_endpoint_group" "ireland" { # want "routing/region-mismatch"
  listener_arn = aws_globalaccelerator_listener.https.id

  endpoint_configuration {
    endpoint_id = aws_lb.ireland.arn
  }
}
