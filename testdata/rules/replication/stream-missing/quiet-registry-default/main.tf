provider "aws" {
  region = "us-east-1"
}

# The module passes its default, and the provider sees to the stream of a table
# with replicas.
module "carts" {
  source  = "terraform-aws-modules/dynamodb-table/aws"
  version = "~> 4.0"

  name                           = "carts"
  hash_key                       = "id"
  billing_mode                   = "PAY_PER_REQUEST"
  point_in_time_recovery_enabled = true

  attributes = [{ name = "id", type = "S" }]

  replica_regions = [{ region_name = "eu-west-1" }]
}
