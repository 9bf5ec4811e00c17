module "users" {
  source = "./store"
  name   = "eu-users"
}

variable "store_region" {
  type = string
}

provider "aws" {
  region = var.store_region
}
