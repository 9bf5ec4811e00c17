provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "standby"
  region = "eu-central-1"
}

module "database" {
  source = "./modules/database"

  backup_days = 0
}

module "standby" {
  source = "./modules/replica"

  source_arn = module.database.arn

  providers = {
    aws = aws.standby
  }
}
