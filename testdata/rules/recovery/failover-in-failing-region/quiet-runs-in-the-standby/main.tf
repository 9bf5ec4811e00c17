provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

module "failover" {
  source    = "./failover"
  providers = { aws = aws.frankfurt }
}

resource "aws_s3_bucket" "primary" {
  bucket = "press-primary"
}
