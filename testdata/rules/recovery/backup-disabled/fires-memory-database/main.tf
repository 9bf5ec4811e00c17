provider "aws" {
  region = "eu-north-1"
}

resource "aws_memorydb_cluster" "scores" { # want "recovery/backup-disabled"
  name                   = "scores"
  acl_name               = "open-access"
  node_type              = "db.r6g.large"
  engine                 = "valkey"
  num_shards             = 2
  num_replicas_per_shard = 1
}
