provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "sydney"
  region = "ap-southeast-2"
}

module "dublin" {
  source = "./accounts"
}

module "sydney" {
  source    = "./accounts"
  providers = { aws = aws.sydney }
}
