provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "profiles" {
  source = "./table"
  name   = "profiles"
  data   = "eu-users"
}
