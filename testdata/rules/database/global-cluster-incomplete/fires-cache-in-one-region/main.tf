variable "regions" {
  type    = list(string)
  default = ["ap-northeast-2", "us-west-2"]
}

provider "aws" {
  region = var.regions[0]
}

resource "aws_instance" "web" {
  for_each = toset(var.regions)

  region        = each.key
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.small"
}

resource "aws_elasticache_replication_group" "carts" {
  replication_group_id = "carts"
  description          = "Carts"
  engine               = "valkey"
  node_type            = "cache.r7g.large"
  num_cache_clusters   = 2
}

resource "aws_elasticache_global_replication_group" "carts" { # want "database/global-cluster-incomplete"
  global_replication_group_id_suffix = "carts"
  primary_replication_group_id       = aws_elasticache_replication_group.carts.id
}
