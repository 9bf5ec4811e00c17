locals {
  regions = {
    us-east-1 = "10.0.0.0/16"
    eu-west-1 = "10.1.0.0/16"
  }
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" { # want "dependency/unused-alias"
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_vpc" "shop" {
  for_each   = local.regions
  cidr_block = each.value
}
