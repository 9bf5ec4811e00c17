provider "aws" {
  region = "eu-west-2"
}

module "network" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 5.0"

  name            = "orders"
  cidr            = "10.4.0.0/16"
  azs             = ["eu-west-2a", "eu-west-1b"] # want "dependency/zone-not-in-region"
  private_subnets = ["10.4.1.0/24", "10.4.2.0/24"]
}
