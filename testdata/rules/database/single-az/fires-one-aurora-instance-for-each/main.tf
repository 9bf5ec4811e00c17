provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

locals {
  clusters = {
    orders  = 1
    catalog = 2
  }

  instances = merge([
    for name, count in local.clusters : {
      for n in range(count) : "${name}-${n}" => name
    }
  ]...)
}

resource "aws_rds_cluster" "shop" { # want "database/single-az"
  for_each = local.clusters

  cluster_identifier          = each.key
  engine                      = "aurora-postgresql"
  engine_version              = "16.4"
  master_username             = "root"
  manage_master_user_password = true
  backup_retention_period     = 7
}

resource "aws_rds_cluster_instance" "shop" {
  for_each = local.instances

  identifier         = each.key
  cluster_identifier = aws_rds_cluster.shop[each.value].id
  engine             = aws_rds_cluster.shop[each.value].engine
  instance_class     = "db.r6g.large"
}

resource "aws_ecs_service" "virginia" {
  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 3
}

resource "aws_ecs_service" "ireland" {
  provider = aws.ireland

  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 3
}
