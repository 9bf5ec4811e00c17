provider "aws" {
  region = "us-east-1"
}

locals {
  regions = {
    us-east-1 = "db.r6g.large"
    us-west-2 = "db.t4g.medium"
  }
}

resource "aws_docdb_global_cluster" "profiles" {
  global_cluster_identifier    = "profiles"
  source_db_cluster_identifier = aws_docdb_cluster.profiles["us-east-1"].arn
}

resource "aws_docdb_cluster" "profiles" {
  for_each = local.regions
  region   = each.key

  cluster_identifier        = "profiles-${each.key}"
  global_cluster_identifier = each.key == "us-east-1" ? null : "profiles"
  engine                    = "docdb"
  engine_version            = "5.0.0"
  master_username           = each.key == "us-east-1" ? "root" : null
  master_password           = each.key == "us-east-1" ? "from-a-vault-in-real-life" : null
  backup_retention_period   = 7
}

resource "aws_docdb_cluster_instance" "profiles" {
  for_each = local.regions
  region   = each.key

  identifier         = "profiles-${each.key}"
  cluster_identifier = aws_docdb_cluster.profiles[each.key].id
  instance_class     = each.value # want "database/invalid-member"
}
