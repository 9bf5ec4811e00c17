provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "vpc" {
  source  = "cloudposse/vpc/aws"
  version = "2.1.1"

  name                    = "shop"
  ipv4_primary_cidr_block = "10.0.0.0/16"
}

module "subnets" {
  source  = "cloudposse/dynamic-subnets/aws"
  version = "2.4.2"

  providers = {
    aws = aws.ireland
  }

  name               = "shop"
  vpc_id             = module.vpc.vpc_id # want "dependency/split-parent" want "dependency/split-parent"
  ipv4_cidr_block    = [module.vpc.vpc_cidr_block]
  availability_zones = ["eu-west-1a", "eu-west-1b"]

  public_subnets_enabled           = false
  private_route_table_enabled      = false
  private_open_network_acl_enabled = false
  nat_gateway_enabled              = false
}
