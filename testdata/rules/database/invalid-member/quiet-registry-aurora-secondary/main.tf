provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_rds_global_cluster" "catalog" {
  global_cluster_identifier = "catalog"
  engine                    = "aurora-mysql"
  engine_version            = "8.0.mysql_aurora.3.08.0"
}

locals {
  members = {
    catalog = { primary = true, instances = { one = {}, two = {} } }
  }
}

module "virginia" {
  source  = "terraform-aws-modules/rds-aurora/aws"
  version = "~> 9.0"

  for_each = local.members

  name                      = each.key
  engine                    = "aurora-mysql"
  global_cluster_identifier = aws_rds_global_cluster.catalog.id
  instance_class            = "db.r6g.large"
  instances                 = each.value.instances
  master_username           = "root"
  database_name             = "catalog"
}

module "ireland" {
  source  = "terraform-aws-modules/rds-aurora/aws"
  version = "~> 9.0"

  providers = {
    aws = aws.ireland
  }

  depends_on = [module.virginia]

  name                      = "catalog-ireland"
  engine                    = "aurora-mysql"
  global_cluster_identifier = aws_rds_global_cluster.catalog.id
  is_primary_cluster        = false
  instance_class            = "db.r6g.large"
  instances                 = { one = {} }
  master_username           = "root"
  database_name             = "catalog"
}
