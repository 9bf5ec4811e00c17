provider "aws" {
  region = "us-east-1"
}

module "check" {
  source   = "./modules/check"
  for_each = { us = 3, eu = 11 }

  host     = "${each.key}.shop.example.net"
  failures = each.value
}
