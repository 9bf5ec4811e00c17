provider "aws" {
  region = "us-west-2"
}

provider "aws" {
  alias  = "tokyo"
  region = "ap-northeast-1"
}

module "us" {
  source = "./modules/worker"

  name = "worker-us"
}

module "jp" {
  source = "./modules/worker"

  providers = {
    aws = aws.tokyo
  }

  name = "worker-jp"
}
