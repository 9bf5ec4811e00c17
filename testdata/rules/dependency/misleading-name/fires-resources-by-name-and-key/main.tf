provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "second"
  region = "eu-west-1"
}

resource "aws_vpc" "main" {
  provider   = aws.second
  cidr_block = "10.0.0.0/16"
}

resource "aws_ecs_cluster" "api_eu_west_1" { # want "dependency/misleading-name"
  name = "api"
}

resource "aws_ecs_cluster" "jobs" { # want "dependency/misleading-name"
  for_each = toset(["us-east-1", "eu-west-1"])

  name = "jobs"
}

resource "aws_s3_bucket" "media" {
  bucket = "acme-media-euw1" # want "dependency/misleading-name"
}
