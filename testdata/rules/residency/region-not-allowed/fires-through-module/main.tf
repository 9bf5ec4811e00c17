provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "us"
  region = "us-east-1"
}

module "users" {
  source = "./modules/users"

  providers = {
    aws = aws.us
  }
}
