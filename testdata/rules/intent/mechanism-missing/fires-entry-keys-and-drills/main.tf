provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ohio"
  region = "us-east-2"
}

module "virginia" {
  source = "./region"
}

module "ohio" {
  source    = "./region"
  providers = { aws = aws.ohio }
}
