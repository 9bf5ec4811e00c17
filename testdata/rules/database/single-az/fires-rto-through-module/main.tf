provider "aws" {
  region = "ap-northeast-1"
}

module "billing" {
  source = "./postgres"

  name  = "billing"
  class = "db.r6g.xlarge"
}
