terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = "ap-northeast-1"
}

locals {
  copies = {
    osaka     = "ap-northeast-3"
    singapore = "ap-southeast-1"
  }
}

resource "aws_db_instance" "catalog" { # want "replication/lag-unmonitored" want "replication/lag-unmonitored"
  identifier                  = "catalog"
  engine                      = "mariadb"
  instance_class              = "db.r6g.xlarge"
  allocated_storage           = 500
  username                    = "catalog"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 0 # want "replication/source-without-backups"
}

resource "aws_db_instance" "copy" {
  for_each = local.copies

  region              = each.value
  identifier          = "catalog-${each.key}"
  instance_class      = "db.r6g.xlarge"
  replicate_source_db = aws_db_instance.catalog.arn #
  skip_final_snapshot = true
}
