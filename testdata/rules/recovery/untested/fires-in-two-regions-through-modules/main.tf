provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "virginia" {
  source = "./stack"
}

module "ireland" {
  source    = "./stack"
  providers = { aws = aws.ireland }
}
