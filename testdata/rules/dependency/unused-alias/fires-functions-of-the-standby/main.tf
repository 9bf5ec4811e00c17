provider "aws" {
  region = "eu-central-1"
}

provider "aws" { # want "dependency/unused-alias"
  alias  = "recovery"
  region = "eu-north-1"
}

variable "role_arn" {
  type = string
}

module "stack" {
  source   = "./modules/functions"
  for_each = toset(["active", "standby"])

  role_arn = var.role_arn
}
