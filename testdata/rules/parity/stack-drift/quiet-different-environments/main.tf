provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "app_us" {
  source = "./modules/api"

  name     = "api"
  subnets  = ["subnet-us-a", "subnet-us-b"]
  environment = "production"
}

module "app_eu" {
  source = "./modules/api"

  providers = {
    aws = aws.ireland
  }

  name     = "api"
  subnets  = ["subnet-eu-a", "subnet-eu-b"]
  environment = "staging"
  protect     = false
}
