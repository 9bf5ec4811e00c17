variable "default_tags" {
  type = map(string)
}

provider "aws" {
  region = "us-east-1"

  default_tags {
    tags = var.default_tags
  }
}

provider "aws" {
  alias  = "oregon"
  region = "us-west-2"

  default_tags {
    tags = var.default_tags
  }
}

resource "aws_vpc_peering_connection" "oregon" {
  vpc_id      = "vpc-0aa11bb22cc33dd44"
  peer_vpc_id = "vpc-0dd44cc33bb22aa11"
  peer_region = "us-west-2"
}
