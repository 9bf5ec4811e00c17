variable "dr_region" {
  type = string
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "dr"
  region = var.dr_region
}

resource "aws_vpc" "dr" {
  provider   = aws.dr
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "dr" {
  vpc_id     = aws_vpc.dr.id
  cidr_block = "10.1.1.0/24"
}
