provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_rds_global_cluster" "catalog" { # want "database/global-cluster-incomplete"
  global_cluster_identifier = "catalog"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
}

module "virginia" {
  source  = "terraform-aws-modules/rds-aurora/aws"
  version = "10.2.0"

  name                      = "catalog"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  global_cluster_identifier = aws_rds_global_cluster.catalog.id
  cluster_instance_class    = "db.r6g.large"
  instances                 = { one = {}, two = {} }
  master_username           = "root"
}

module "ireland" {
  source  = "terraform-aws-modules/rds-aurora/aws"
  version = "10.2.0"

  create = false

  providers = {
    aws = aws.ireland
  }

  name                      = "catalog-ireland"
  engine                    = "aurora-postgresql"
  is_primary_cluster        = false
  global_cluster_identifier = aws_rds_global_cluster.catalog.id
}
