provider "aws" {
  region = "eu-central-1"
}

module "billing" {
  source = "./database"

  name = "billing"
}

module "catalogue" {
  source = "./database"

  name        = "catalogue"
  backup_days = 7
}
