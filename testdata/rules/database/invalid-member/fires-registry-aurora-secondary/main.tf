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

module "virginia" {
  source  = "terraform-aws-modules/rds-aurora/aws"
  version = "~> 9.0"

  name                      = "catalog"
  engine                    = "aurora-mysql"
  global_cluster_identifier = aws_rds_global_cluster.catalog.id
  instance_class            = "db.r6g.large"
  instances                 = { one = {}, two = {} }
  master_username           = "root"
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
  instance_class            = "db.r6g.large"
  instances                 = { one = {} }
  database_name             = "catalog" # want "database/invalid-member"
}
