provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "dublin"
  region = "eu-west-1"
}

module "network" {
  source = "./modules/network"
  tags   = { Region = "us-east-1", Team = "shop" }
}

module "network_dublin" {
  source = "./modules/network"
  providers = {
    aws = aws.dublin
  }

  tags = { Region = "us-east-1", Team = "shop" }
}
