provider "aws" {
  region = "us-east-1"
}

locals {
  standby = false
}

module "primary" {
  source = "./modules/half"

  identifier = "virginia"
  role       = "PRIMARY"
  host       = "virginia.pay.example.net"
}

module "secondary" {
  source = "./modules/half"
  count  = local.standby ? 1 : 0

  identifier = "ireland"
  role       = "SECONDARY"
  host       = "ireland.pay.example.net"
}
