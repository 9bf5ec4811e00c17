provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_ecs_service" "virginia" {
  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 4
}

resource "aws_ecs_service" "ireland" {
  provider = aws.ireland

  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 4
}

resource "aws_dynamodb_table" "carts" {
  name             = "carts"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "id"
    type = "S"
  }

  replica {
    region_name = "eu-west-1"
  }
}

resource "aws_keyspaces_keyspace" "events" {
  name = "events"

  replication_specification {
    replication_strategy = "MULTI_REGION"
    region_list          = ["us-east-1", "eu-west-1"]
  }
}

resource "aws_memorydb_multi_region_cluster" "prices" {
  multi_region_cluster_name_suffix = "prices"
  node_type                        = "db.r7g.xlarge"
}

resource "aws_memorydb_cluster" "virginia" {
  name                      = "prices"
  acl_name                  = "open-access"
  node_type                 = "db.r7g.xlarge"
  multi_region_cluster_name = aws_memorydb_multi_region_cluster.prices.multi_region_cluster_name
}

resource "aws_memorydb_cluster" "ireland" {
  provider = aws.ireland

  name                      = "prices"
  acl_name                  = "open-access"
  node_type                 = "db.r7g.xlarge"
  multi_region_cluster_name = aws_memorydb_multi_region_cluster.prices.multi_region_cluster_name
}
