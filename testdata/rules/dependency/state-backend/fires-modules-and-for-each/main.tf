terraform {
  required_version = ">= 1.10"

  backend "s3" { # want "dependency/state-backend"
    bucket       = "example-terraform-state"
    key          = "shop/terraform.tfstate"
    region       = "eu-west-1"
    use_lockfile = true
  }
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

module "us" {
  source = "./modules/edge"

  names = ["shop", "admin"]
}

module "eu" {
  source = "./modules/edge"

  providers = {
    aws = aws.eu
  }

  names = ["shop", "admin"]
}
