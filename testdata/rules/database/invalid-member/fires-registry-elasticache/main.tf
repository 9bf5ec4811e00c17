provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "prices" {
  source  = "terraform-aws-modules/elasticache/aws"
  version = "1.10.3"

  replication_group_id                    = "prices"
  create_primary_global_replication_group = true
  node_type                               = "cache.t4g.medium" # want "database/invalid-member" want "database/invalid-member"
  engine_version                          = "7.1"
  multi_az_enabled                        = true
  num_cache_clusters                      = 2
}

module "prices_ireland" {
  source  = "terraform-aws-modules/elasticache/aws"
  version = "1.10.3"

  providers = {
    aws = aws.ireland
  }

  replication_group_id                      = "prices-ireland"
  create_secondary_global_replication_group = true
  global_replication_group_id               = module.prices.global_replication_group_id
  node_type                                 = "cache.r7g.large"
  multi_az_enabled                          = true
  num_cache_clusters                        = 2
}
