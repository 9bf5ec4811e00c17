provider "aws" {
  region = "eu-central-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
}

resource "aws_vpc_endpoint" "inspection" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718"
  vpc_endpoint_type = "GatewayLoadBalancer"
  subnet_ids        = ["subnet-0aa11bb22cc33dd44"]
}

resource "aws_vpc_endpoint" "partner" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.vpce.eu-central-1.vpce-svc-0f9e8d7c6b5a40312"
  vpc_endpoint_type = "Interface"
  subnet_ids        = ["subnet-0aa11bb22cc33dd44"]
}
