provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_rds_global_cluster" "catalog" {
  global_cluster_identifier = "catalog"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
}

module "virginia" {
  source = "github.com/terraform-aws-modules/terraform-aws-rds-aurora?ref=v9.10.0"

  name                      = "catalog"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  global_cluster_identifier = aws_rds_global_cluster.catalog.id
  instance_class            = "db.r6g.large"
  instances                 = { writer = {}, reader = {} }
  master_username           = "root"
}

module "ireland" {
  source = "github.com/terraform-aws-modules/terraform-aws-rds-aurora?ref=v9.10.0"

  providers = {
    aws = aws.ireland
  }

  name                      = "catalog-ireland"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  is_primary_cluster        = false
  global_cluster_identifier = aws_rds_global_cluster.catalog.id
  instance_class            = "db.r6g.large"
  instances                 = { reader = {} }
}

resource "aws_lb" "virginia" {
  name = "shop"
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name = "shop"
}
