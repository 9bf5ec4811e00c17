provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "us"
  region = "us-east-1"
}

module "users" {
  source = "./modules/table"

  name        = "eu-users"
  copy_region = "us-west-2"
}
