provider "aws" {
  region = "us-east-1"
}

locals {
  regions = {
    us-east-1 = { primary = true }
    eu-west-1 = { primary = false }
  }
}

resource "aws_ecs_service" "profiles" {
  for_each = local.regions
  region   = each.key

  name            = "profiles"
  cluster         = "shop"
  task_definition = "profiles:9"
  desired_count   = 2
}

resource "aws_docdb_global_cluster" "profiles" {
  global_cluster_identifier = "profiles"
  engine                    = "docdb"
  engine_version            = "5.0.0"
}

resource "aws_docdb_cluster" "profiles" { # want "database/single-writer"
  for_each = local.regions
  region   = each.key

  cluster_identifier        = "profiles-${each.key}"
  global_cluster_identifier = aws_docdb_global_cluster.profiles.id
  engine                    = "docdb"
  engine_version            = "5.0.0"
  master_username           = each.value.primary ? "root" : null
  master_password           = each.value.primary ? "from-a-vault-in-real-life" : null
  backup_retention_period   = 7
}

resource "aws_docdb_cluster_instance" "profiles" {
  for_each = { for pair in setproduct(keys(local.regions), [0, 1]) : "${pair[0]}-${pair[1]}" => pair[0] }
  region   = each.value

  identifier         = "profiles-${each.key}"
  cluster_identifier = aws_docdb_cluster.profiles[each.value].id
  instance_class     = "db.r6g.large"
}
