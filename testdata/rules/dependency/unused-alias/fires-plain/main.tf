provider "aws" {
  region = "us-east-1"
}

provider "aws" { # want "dependency/unused-alias"
  alias  = "dr"
  region = "us-west-2"
}

resource "aws_ecs_cluster" "shop" {
  name = "shop"
}

resource "aws_ecs_cluster" "shop_dr" {
  name = "shop-dr"
}
