provider "aws" {
  region = "eu-central-1"
}

module "profiles" {
  source  = "./table"
  name    = "profiles"
  regions = ["eu-west-3"]
}
