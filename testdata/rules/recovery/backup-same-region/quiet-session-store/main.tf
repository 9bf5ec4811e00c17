locals {
  regions = ["eu-west-1", "eu-south-1"]
}

resource "aws_memorydb_cluster" "logins" {
  count = length(local.regions)

  region                   = local.regions[count.index]
  name                     = "login-sessions"
  acl_name                 = "open-access"
  node_type                = "db.r6g.large"
  num_shards               = 1
  num_replicas_per_shard   = 1
  snapshot_retention_limit = 1
}
