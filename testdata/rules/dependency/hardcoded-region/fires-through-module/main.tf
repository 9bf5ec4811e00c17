provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

module "us" {
  source = "./modules/worker"

  image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/worker:3.1"
}

module "eu" {
  source = "./modules/worker"

  providers = {
    aws = aws.eu
  }

  image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/worker:3.1"
}
