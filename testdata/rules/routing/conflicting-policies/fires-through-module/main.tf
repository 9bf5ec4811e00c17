provider "aws" {
  region = "us-east-1"
}
module "us" {
  source = "./modules/record"

  region = "us-east-1"
}
