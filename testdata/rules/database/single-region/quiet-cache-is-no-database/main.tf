provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_lb" "us" {
  name    = "shop-us"
  subnets = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_lb" "eu" {
  provider = aws.eu

  name    = "shop-eu"
  subnets = ["subnet-0b1", "subnet-0b2"]
}

resource "aws_elasticache_replication_group" "pages" {
  replication_group_id       = "pages"
  description                = "Rendered pages."
  engine                     = "redis"
  node_type                  = "cache.r6g.large"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
}
