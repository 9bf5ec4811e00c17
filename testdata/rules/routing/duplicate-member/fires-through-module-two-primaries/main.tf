provider "aws" {
  region = "us-east-1"
}

module "virginia" {
  source = "./modules/half"

  role       = "PRIMARY"
  identifier = "virginia"
  host       = "virginia.checkout.example.net"
}

module "ireland" {
  source = "./modules/half"

  role       = "PRIMARY"
  identifier = "ireland"
  host       = "ireland.checkout.example.net"
}
