provider "aws" {
  region = "eu-north-1"
}

variable "experiments" {
  type    = map(string)
  default = {}
}

resource "aws_fis_experiment_template" "ledger" {
  for_each = var.experiments

  description = each.key
  role_arn    = "arn:aws:iam::123456789012:role/experiments"

  stop_condition {
    source = "none"
  }

  action {
    name      = each.key
    action_id = each.value
  }
}

resource "aws_rds_cluster" "ledger" {
  cluster_identifier          = "ledger"
  engine                      = "aurora-postgresql"
  master_username             = "root"
  manage_master_user_password = true
  backup_retention_period     = 14
}

resource "aws_rds_cluster_instance" "ledger" {
  count = 2

  identifier         = "ledger-${count.index}"
  cluster_identifier = aws_rds_cluster.ledger.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}
