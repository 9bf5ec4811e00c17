provider "aws" {
  region = "us-east-1"
}

resource "aws_vpc" "edge" {
  cidr_block = "10.5.0.0/16"
}

resource "aws_subnet" "edge" {
  for_each = {
    "us-east-1-bos-1a"         = "10.5.1.0/24"
    "us-east-1-wl1-bos-wlz-1"  = "10.5.2.0/24"
    "us-east-1f"               = "10.5.3.0/24"
  }

  vpc_id            = aws_vpc.edge.id
  cidr_block        = each.value
  availability_zone = each.key
}

resource "aws_subnet" "by_id" {
  vpc_id               = aws_vpc.edge.id
  cidr_block           = "10.5.4.0/24"
  availability_zone_id = "use1-bos1-az1"
}
