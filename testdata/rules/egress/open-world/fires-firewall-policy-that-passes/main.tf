provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "virginia" {
  name    = "shop-virginia"
  subnets = var.virginia_subnets
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name    = "shop-ireland"
  subnets = var.ireland_subnets
}

variable "virginia_subnets" {
  type = list(string)
}

variable "ireland_subnets" {
  type = list(string)
}

module "egress" {
  source = "./egress"

  vpc_id = aws_vpc.main.id
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "data" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_redshift_subnet_group" "data" {
  name       = "data"
  subnet_ids = [aws_subnet.data.id]
}

resource "aws_redshift_cluster" "reports" {
  cluster_identifier        = "reports"
  node_type                 = "ra3.large"
  cluster_subnet_group_name = aws_redshift_subnet_group.data.name
}
