provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_elasticache_global_replication_group" "prices" {
  global_replication_group_id_suffix = "prices"
  primary_replication_group_id       = module.prices.id
}

module "prices" {
  source  = "cloudposse/elasticache-redis/aws"
  version = "1.9.1"

  name                       = "prices"
  vpc_id                     = "vpc-0a1b2c3d4e5f67890"
  instance_type              = "cache.t4g.medium" # want "database/invalid-member"
  automatic_failover_enabled = true
  multi_az_enabled           = true
  cluster_size               = 2
}

module "prices_ireland" {
  source  = "cloudposse/elasticache-redis/aws"
  version = "1.9.1"

  providers = {
    aws = aws.ireland
  }

  name                        = "prices-ireland"
  vpc_id                      = "vpc-0c1b2c3d4e5f67890"
  global_replication_group_id = aws_elasticache_global_replication_group.prices.global_replication_group_id
  automatic_failover_enabled  = true
  multi_az_enabled            = true
  cluster_size                = 2
}
