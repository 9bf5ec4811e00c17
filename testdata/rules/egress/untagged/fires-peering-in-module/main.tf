provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}


module "peering" {
  source = "./peering"

  vpc      = "vpc-0aa11bb22cc33dd44"
  peer_vpc = "vpc-0dd44cc33bb22aa11"
}
