provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "primary" {
  source = "./modules/data"

  is_primary = true
}

module "secondary" {
  source = "./modules/data"

  providers = {
    aws = aws.ireland
  }

  is_primary     = false
  global_cluster = module.primary.global_cluster
}
