provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "us" {
  source = "./modules/cluster"

  name    = "shop"
  deploys = true
}

module "eu" {
  source = "./modules/cluster"

  providers = {
    aws = aws.ireland
  }

  name = "shop"
}
