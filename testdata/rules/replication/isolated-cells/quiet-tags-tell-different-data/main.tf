provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "europe"
  region = "eu-west-1"
}

module "database_us" {
  source = "./modules/database"

  data = "us-customers"
}

module "database_eu" {
  source = "./modules/database"

  data = "eu-customers"

  providers = {
    aws = aws.europe
  }
}
