provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "network" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  providers = {
    aws = aws.ireland
  }

  name           = "shop"
  azs            = ["eu-west-1a", "eu-west-1b"]
  public_subnets = ["10.0.1.0/24", "10.0.2.0/24"]
}

module "balancer" {
  source  = "terraform-aws-modules/alb/aws"
  version = "10.5.0"

  name                  = "shop"
  vpc_id                = module.network.vpc_id
  subnets               = module.network.public_subnets # want "dependency/split-parent"
  create_security_group = false
}
