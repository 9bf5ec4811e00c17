# The regions are told by their airports: Dublin and Frankfurt.
provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "fra"
  region = "eu-central-1"
}

locals {
  invoices = {
    engine         = "aurora-mysql"
    engine_version = "8.0.mysql_aurora.3.08.0"
  }
}

resource "aws_rds_cluster" "invoices" { # want "replication/isolated-cells" # want "recovery/backup-same-region"
  cluster_identifier          = "dub-invoices"
  engine                      = local.invoices.engine
  engine_version              = local.invoices.engine_version
  master_username             = "billing"
  manage_master_user_password = true
  storage_encrypted           = true
  backup_retention_period     = 14
}

resource "aws_rds_cluster_instance" "invoices" {
  count = 2

  identifier         = "dub-invoices-${count.index}"
  cluster_identifier = aws_rds_cluster.invoices.id
  engine             = local.invoices.engine
  instance_class     = "db.r7g.large"
}

resource "aws_rds_cluster" "invoices_fra" { # want "recovery/backup-same-region"
  provider = aws.fra

  cluster_identifier          = "fra-invoices"
  engine                      = local.invoices.engine
  engine_version              = local.invoices.engine_version
  master_username             = "billing"
  manage_master_user_password = true
  storage_encrypted           = true
  backup_retention_period     = 14
}

resource "aws_rds_cluster_instance" "invoices_fra" {
  provider = aws.fra
  count    = 2

  identifier         = "fra-invoices-${count.index}"
  cluster_identifier = aws_rds_cluster.invoices_fra.id
  engine             = local.invoices.engine
  instance_class     = "db.r7g.large"
}
