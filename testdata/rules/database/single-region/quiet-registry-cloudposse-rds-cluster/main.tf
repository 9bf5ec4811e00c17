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
  source  = "cloudposse/rds-cluster/aws"
  version = "2.2.0"

  name                      = "catalog"
  vpc_id                    = var.vpc_id
  subnets                   = var.subnet_ids
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  cluster_family            = "aurora-postgresql16"
  cluster_type              = "global"
  global_cluster_identifier = aws_rds_global_cluster.catalog.id
  instance_type             = "db.r6g.large"
}

module "ireland" {
  source  = "cloudposse/rds-cluster/aws"
  version = "2.2.0"

  providers = {
    aws = aws.ireland
  }

  name                      = "catalog-ireland"
  vpc_id                    = var.vpc_id
  subnets                   = var.subnet_ids
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  cluster_family            = "aurora-postgresql16"
  cluster_type              = "global"
  global_cluster_identifier = aws_rds_global_cluster.catalog.id
  instance_type             = "db.r6g.large"
}

resource "aws_lb" "virginia" {
  name = "shop"
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name = "shop"
}

variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}
