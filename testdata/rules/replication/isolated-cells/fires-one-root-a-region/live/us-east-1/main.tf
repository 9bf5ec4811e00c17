provider "aws" {
  region = "us-east-1"
}

resource "aws_docdb_cluster" "catalog" { # want "recovery/backup-same-region"
  cluster_identifier      = "catalog"
  engine                  = "docdb"
  master_username         = "catalog"
  master_password         = var.password
  backup_retention_period = 7
}

variable "password" {
  type      = string
  sensitive = true
}
