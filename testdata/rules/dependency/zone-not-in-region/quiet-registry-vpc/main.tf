provider "aws" {
  region = "eu-west-2"
}

data "aws_availability_zones" "here" {
  state = "available"
}

module "network" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 5.0"

  name             = "orders"
  cidr             = "10.4.0.0/16"
  azs              = slice(data.aws_availability_zones.here.names, 0, 2)
  private_subnets  = ["10.4.1.0/24", "10.4.2.0/24"]
  database_subnets = ["10.4.5.0/24", "10.4.6.0/24"]
}

module "by_id" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 5.0"

  name           = "batch"
  azs            = ["euw2-az1", "euw2-az2"]
  public_subnets = ["10.5.1.0/24", "10.5.2.0/24"]
}
