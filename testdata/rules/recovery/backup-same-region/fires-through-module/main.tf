provider "aws" {
  region = "ap-southeast-1"
}

provider "aws" {
  alias  = "sydney"
  region = "ap-southeast-2"
}

module "singapore" {
  source = "./cell"
}

module "sydney" {
  source    = "./cell"
  providers = { aws = aws.sydney }
}
