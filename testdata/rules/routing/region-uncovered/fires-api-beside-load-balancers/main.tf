provider "aws" {
  region = "us-east-2"
}

provider "aws" {
  alias  = "west"
  region = "us-west-1"
}

provider "aws" {
  alias  = "sydney"
  region = "ap-southeast-2"
}

resource "aws_lb" "trips_east" {
  name               = "trips-east"
  load_balancer_type = "application"
  security_groups    = [var.security_groups["us-east-2"]]
  subnets            = var.subnets["us-east-2"]
}

resource "aws_lb" "trips_west" {
  provider = aws.west

  name               = "trips-west"
  load_balancer_type = "application"
  security_groups    = [var.security_groups["us-west-1"]]
  subnets            = var.subnets["us-west-1"]
}

resource "aws_route53_record" "trips_east" {
  zone_id        = "Z0934567812TRIP"
  name           = "trips.example.com"
  type           = "A"
  set_identifier = "us-east-2"

  latency_routing_policy {
    region = "us-east-2"
  }

  alias {
    name                   = aws_lb.trips_east.dns_name
    zone_id                = aws_lb.trips_east.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "trips_west" {
  zone_id        = "Z0934567812TRIP"
  name           = "trips.example.com"
  type           = "A"
  set_identifier = "us-west-1"

  latency_routing_policy {
    region = "us-west-1"
  }

  alias {
    name                   = aws_lb.trips_west.dns_name
    zone_id                = aws_lb.trips_west.zone_id
    evaluate_target_health = true
  }
}

variable "security_groups" {
  type = map(string)
}

variable "subnets" {
  type = map(list(string))
}

# Sydney was built later, without servers of its own.
resource "aws_apigatewayv2_api" "sydney" { # want "routing/region-uncovered"
  provider = aws.sydney

  name          = "trips"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_stage" "sydney" {
  provider = aws.sydney

  api_id      = aws_apigatewayv2_api.sydney.id
  name        = "$default"
  auto_deploy = true
}
