provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu_west" # want "dependency/misleading-name"
  region = "us-east-1"
}

resource "aws_ecs_cluster" "shop" {
  name     = "shop"
}

resource "aws_ecs_cluster" "shop_copy" {
  provider = aws.eu_west
  name     = "shop_copy"
}
