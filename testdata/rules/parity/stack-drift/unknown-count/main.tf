variable "alarms_eu" {
  type = bool
}
provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "us" {
  source = "./modules/api"

  name     = "api"
  subnets  = ["subnet-us-a", "subnet-us-b"]
}

module "eu" {
  source = "./modules/api"

  providers = {
    aws = aws.ireland
  }

  name     = "api"
  subnets  = ["subnet-eu-a", "subnet-eu-b"]
  alarms   = var.alarms_eu
}
