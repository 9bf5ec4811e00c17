provider "aws" {
  region = "us-east-1"
}

provider "aws" { # want "dependency/unused-alias"
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_ecs_cluster" "orders" {
  name = "orders"
}

resource "aws_ecs_cluster" "orders_standby" {
  name = "orders-standby"
}
