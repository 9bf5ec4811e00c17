provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

module "primary" {
  source = "./modules/primary"
}

module "replica" {
  source = "./modules/replica"

  replica_of = module.primary.identifier

  providers = {
    aws = aws.eu
  }
}
