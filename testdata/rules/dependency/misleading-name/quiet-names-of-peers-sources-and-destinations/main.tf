provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "to_eu_west_1"
  region = "us-east-1"
}

resource "aws_ecs_cluster" "shop" {
  provider = aws.to_eu_west_1
  name     = "shop"
}

resource "aws_vpc" "peer_of_eu_west_1" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_s3_bucket" "copies" {
  bucket = "acme-copies-from-eu-west-1"
}

resource "aws_s3_bucket" "logs_eu_west_1" {
  bucket = "acme-alb-logs-eu-west-1"
}

resource "aws_sqs_queue" "orders_from_eu_west_1" {
  name = "orders-from-eu-west-1"
}

resource "aws_ecs_cluster" "link_us_east_1_eu_west_1" {
  name = "link"
}

resource "aws_route53_zone" "eu_west_1" {
  name = "eu-west-1.example.com"
}
