provider "aws" {
  region = "us-east-1"
}

locals {
  standby = "us-west-2"
}

provider "aws" {
  alias  = "frankfurt" # want "dependency/misleading-name"
  region = local.standby
}

provider "aws" {
  alias  = "euw1" # want "dependency/misleading-name"
  region = "eu-west-2"
}

resource "aws_ecs_cluster" "shop" {
  name     = "shop"
}

resource "aws_ecs_cluster" "cards" {
  provider = aws.frankfurt
  name     = "cards"
}

resource "aws_ecs_cluster" "books" {
  provider = aws.euw1
  name     = "books"
}
