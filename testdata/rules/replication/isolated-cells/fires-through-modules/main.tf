provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "dr"
  region = "us-west-2"
}

module "primary" {
  source = "./modules/shop"

  name = "shop"
}

module "dr" {
  source = "./modules/shop"

  name = "shop-dr"

  providers = {
    aws = aws.dr
  }
}
