provider "aws" {
  region = "us-east-1"
}

module "texas" {
  source = "./modules/place"

  place      = { country = "US", subdivision = "TX" }
  identifier = "texas"
  host       = "ohio.news.example.net"
}

module "rest" {
  source = "./modules/place"

  place      = { country = "US" }
  identifier = "rest"
  host       = "virginia.news.example.net"
}
