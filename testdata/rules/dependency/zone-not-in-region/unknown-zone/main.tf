provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

variable "zones" {
  type = list(string)
}

variable "elsewhere" {
  type = bool
}

data "aws_availability_zones" "here" {
  state = "available"
}

data "aws_availability_zones" "west" {
  provider = aws.west
  state    = "available"
}

resource "aws_vpc" "shop" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "given" {
  count             = 2
  vpc_id            = aws_vpc.shop.id
  cidr_block        = cidrsubnet("10.1.0.0/16", 8, count.index)
  availability_zone = var.zones[count.index]
}

resource "aws_subnet" "either" {
  vpc_id            = aws_vpc.shop.id
  cidr_block        = "10.1.9.0/24"
  availability_zone = var.elsewhere ? data.aws_availability_zones.west.names[0] : data.aws_availability_zones.here.names[0]
}
