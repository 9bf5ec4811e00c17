provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "network" {
  source = "./modules/network"

  cidr  = "10.0.0.0/16"
  zones = ["us-east-1a", "us-east-1b"]
}

module "network_ireland" {
  source = "./modules/network"
  providers = {
    aws = aws.ireland
  }

  cidr  = "10.1.0.0/16"
  zones = ["us-east-1a", "eu-west-1b"]
}
