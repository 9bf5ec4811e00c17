provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "paris"
  region = "eu-west-3"
}

module "orders" {
  source    = "./orders"
  providers = { aws = aws, aws.standby = aws.paris }
}
