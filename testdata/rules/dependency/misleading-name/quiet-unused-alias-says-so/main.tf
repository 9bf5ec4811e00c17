provider "aws" {
  region = "us-east-1"
}

provider "aws" { # want "dependency/unused-alias"
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_vpc" "eu_west_1" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_ecs_cluster" "eu_west_1" {
  name = "orders"
}
