provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "virginia" {
  source = "./app"
  name   = "shop-virginia"
}

module "ireland" {
  source    = "./app"
  providers = { aws = aws.ireland }
  name      = "shop-ireland"
}

module "database" {
  source = "./database"
}
