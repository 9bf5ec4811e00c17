variable "region" {
  type = string
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu_west_1"
  region = var.region
}

resource "aws_ecs_cluster" "shop" {
  name     = "shop"
}

resource "aws_ecs_cluster" "shop_eu_west_1" {
  provider = aws.eu_west_1
  name     = "shop_eu_west_1"
}
