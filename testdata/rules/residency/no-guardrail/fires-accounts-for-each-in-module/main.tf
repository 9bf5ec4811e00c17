provider "aws" {
  region = "eu-west-1"
}

module "accounts" {
  source = "./accounts"
  names  = ["shop", "billing"]
}
