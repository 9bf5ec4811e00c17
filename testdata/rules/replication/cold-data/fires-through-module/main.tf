provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

module "archive" {
  source    = "./modules/replicated-bucket"
  providers = { aws = aws, aws.copy = aws.west }
  name      = "example-4f1c"
}
