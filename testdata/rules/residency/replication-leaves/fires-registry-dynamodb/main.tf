provider "aws" {
  region = "eu-west-1"
}

variable "copies" {
  type    = list(string)
  default = ["eu-central-1", "us-west-2"]
}

module "profiles" { # want "residency/replication-leaves"
  source  = "registry.terraform.io/terraform-aws-modules/dynamodb-table/aws"
  version = "5.5.0"

  name             = "profiles"
  hash_key         = "customer"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attributes       = [{ name = "customer", type = "S" }]
  replica_regions  = [for name in var.copies : { region_name = name }]
}
