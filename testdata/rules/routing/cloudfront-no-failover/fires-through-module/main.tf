provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_lb" "us" {
  name    = "shop-us"
  subnets = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_lb" "eu" {
  provider = aws.eu

  name    = "shop-eu"
  subnets = ["subnet-0b1", "subnet-0b2"]
}

module "edge" {
  source = "./modules/edge"

  primary   = aws_lb.us.dns_name
  secondary = aws_lb.eu.dns_name
}
