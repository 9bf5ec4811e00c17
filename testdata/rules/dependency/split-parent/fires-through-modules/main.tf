provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

module "network_west" {
  source = "./modules/network"
  providers = {
    aws = aws.west
  }
}

module "app_west" {
  source = "./modules/app"

  cluster_arn = module.network_west.cluster_arn
  subnet_ids  = module.network_west.subnet_ids
}
