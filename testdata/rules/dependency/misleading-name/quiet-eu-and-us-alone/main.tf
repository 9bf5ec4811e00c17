provider "aws" {
  region = "eu-central-1"
}

provider "aws" {
  alias  = "eu"
  region = "us-east-1"
}

provider "aws" {
  alias  = "us_west"
  region = "us-west-1"
}

provider "aws" {
  alias  = "west"
  region = "us-east-2"
}

resource "aws_ecs_cluster" "us_orders" {
  name = "us-orders"
}

resource "aws_ecs_cluster" "west" {
  provider = aws.west
  name     = "orders"
}

resource "aws_ecs_cluster" "eu" {
  provider = aws.eu
  name     = "orders"
}

resource "aws_ecs_cluster" "us" {
  provider = aws.us_west
  name     = "orders"
}
