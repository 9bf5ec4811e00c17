provider "aws" {
  region = "us-east-1"
}

module "sessions" {
  source  = "terraform-aws-modules/dynamodb-table/aws"
  version = "~> 5.0"

  for_each = toset(["carts", "wishes"])

  name             = each.key
  hash_key         = "customer"
  stream_enabled   = true
  stream_view_type = "KEYS_ONLY" # want "replication/stream-missing" want "replication/stream-missing"
  attributes       = [{ name = "customer", type = "S" }]
  replica_regions  = [for region in ["eu-west-1", "eu-central-1"] : { region_name = region }]
}
