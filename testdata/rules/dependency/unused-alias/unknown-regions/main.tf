variable "region" {
  type = string
}

provider "aws" {
  region = "us-${var.region}"
}

provider "aws" {
  alias  = "dr"
  region = "us-west-2"
}

resource "aws_ecs_cluster" "shop_dr" {
  name = "shop-dr"
}
