provider "aws" {
  region = "us-east-1"
}

module "primary" {
  source = "./modules/record"

  zone_id = "Z0123456789SHOP"
  role    = "PRIMARY"
  host    = "virginia.origin.example.net"
}

module "secondary" {
  source = "./modules/record"

  zone_id = "Z0123456789SHOP"
  role    = "SECONDARY"
  host    = "ireland.origin.example.net"
}
