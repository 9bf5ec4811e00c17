provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

locals {
  tiers = { web = "10.1.1.0/24", data = "10.1.2.0/24" }
}

resource "aws_vpc" "dr" {
  provider   = aws.west
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "dr" {
  for_each = local.tiers

  vpc_id     = aws_vpc.dr.id # want "dependency/split-parent" # want "dependency/split-parent"
  cidr_block = each.value
}
