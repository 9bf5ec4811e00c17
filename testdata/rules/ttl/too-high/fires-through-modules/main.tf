provider "aws" {
  region = "us-east-1"
}

module "us" {
  source = "./modules/record"

  region = "us-east-1"
}

module "eu" {
  source = "./modules/record"

  region = "eu-west-1"
  ttl    = 900
}
