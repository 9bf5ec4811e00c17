locals {
  home = "eu-central-1"
  subnets = {
    a = { cidr = "10.2.1.0/24", zone = "euc1-az1" }
    b = { cidr = "10.2.2.0/24", zone = "euw1-az2" }
  }
}

provider "aws" {
  region = local.home
}

resource "aws_vpc" "pay" {
  cidr_block = "10.2.0.0/16"
}

resource "aws_subnet" "pay" {
  for_each = local.subnets

  vpc_id               = aws_vpc.pay.id
  cidr_block           = each.value.cidr
  availability_zone_id = each.value.zone # want "dependency/zone-not-in-region"
}
