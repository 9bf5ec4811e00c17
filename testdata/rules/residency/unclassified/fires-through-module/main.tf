provider "aws" {
  region = "eu-west-1"
}

module "uploads" {
  source = "./bucket"
  name   = "uploads"
  tags   = { data = "eu-users" }
}

module "exports" {
  source = "./bucket"
  name   = "exports"
}
