provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

module "users" {
  source = "./table"
  name   = "eu-users"
}

module "backups" {
  source = "./backups"
  tables = [module.users.arn]

  providers = {
    aws      = aws
    aws.copy = aws.virginia
  }
}
