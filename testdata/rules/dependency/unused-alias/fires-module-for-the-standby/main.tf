provider "aws" {
  region = "us-east-1"
}

provider "aws" { # want "dependency/unused-alias"
  alias  = "west"
  region = "us-west-2"
}

module "primary" {
  source = "./modules/stack"
  cidr   = "10.0.0.0/16"
}

module "secondary" {
  source = "./modules/stack"
  cidr   = "10.1.0.0/16"
}
