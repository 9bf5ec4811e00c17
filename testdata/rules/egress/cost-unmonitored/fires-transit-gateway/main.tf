provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "paris"
  region = "eu-west-3"
}

resource "aws_ec2_transit_gateway" "london" {
  description = "London"
}

resource "aws_ec2_transit_gateway" "paris" {
  provider = aws.paris

  description = "Paris"
}

resource "aws_ec2_transit_gateway_peering_attachment" "paris" { # want "egress/cost-unmonitored"
  transit_gateway_id      = aws_ec2_transit_gateway.london.id
  peer_transit_gateway_id = aws_ec2_transit_gateway.paris.id
  peer_region             = "eu-west-3"
}

resource "aws_lb" "london" {
  name    = "api-london"
  subnets = ["subnet-01a", "subnet-01b"]
}

resource "aws_lb" "paris" {
  provider = aws.paris

  name    = "api-paris"
  subnets = ["subnet-03a", "subnet-03b"]
}
