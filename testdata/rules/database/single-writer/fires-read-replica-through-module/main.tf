provider "aws" {
  region = "us-west-2"
}

provider "aws" {
  alias  = "sydney"
  region = "ap-southeast-2"
}

module "oregon" {
  source = "./stack"
  name   = "payments-oregon"
}

module "sydney" {
  source    = "./stack"
  providers = { aws = aws.sydney }

  name       = "payments-sydney"
  source_arn = module.oregon.database_arn
}
