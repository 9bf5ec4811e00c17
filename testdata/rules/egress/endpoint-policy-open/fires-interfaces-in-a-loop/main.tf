provider "aws" {
  region = "eu-central-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
}

data "aws_region" "current" {}

resource "aws_vpc_endpoint" "interface" { # want "egress/endpoint-policy-open" # want "egress/endpoint-policy-open"
  for_each = toset(["kms", "secretsmanager"])

  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.${data.aws_region.current.name}.${each.key}"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = ["subnet-0aa11bb22cc33dd44"]
  private_dns_enabled = true
}
