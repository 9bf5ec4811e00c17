provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

data "aws_availability_zones" "here" {
  state = "available"
}

resource "aws_vpc" "shop" {
  provider   = aws.west
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "app" {
  count    = 2
  provider = aws.west

  vpc_id            = aws_vpc.shop.id
  cidr_block        = cidrsubnet("10.1.0.0/16", 8, count.index)
  availability_zone = data.aws_availability_zones.here.names[count.index] # want "dependency/zone-not-in-region" # want "dependency/zone-not-in-region"
}
