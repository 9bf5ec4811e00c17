provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "dr"
  region = "eu-north-1"
}

module "primary" {
  source = "./modules/database"

  name = "claims"
}

module "replica" {
  source = "./modules/database"

  name   = "claims-dr"
  source_db = module.primary.arn

  providers = {
    aws = aws.dr
  }
}

module "alarms" {
  source = "./modules/alarms"

  database = module.replica.identifier

  providers = {
    aws = aws.dr
  }
}
