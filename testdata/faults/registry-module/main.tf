provider "aws" {
  region = "us-east-1"
}

module "vpc" {
  source  = "example/vpc/aws"
  version = "5.16.0"

  name = "app"
  cidr = "10.0.0.0/16"
}
