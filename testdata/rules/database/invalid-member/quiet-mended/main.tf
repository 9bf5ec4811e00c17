provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
}

resource "aws_rds_cluster" "primary" {
  cluster_identifier        = "orders-primary"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  database_name             = "orders"
  master_username           = "root"
  master_password           = var.password
  backup_retention_period   = 7
}

resource "aws_rds_cluster_instance" "primary" {
  count = 2

  identifier         = "orders-primary-${count.index}"
  cluster_identifier = aws_rds_cluster.primary.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "secondary" {
  provider = aws.ireland

  cluster_identifier        = "orders-secondary"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"

  depends_on = [aws_rds_cluster_instance.primary]
}

resource "aws_rds_cluster_instance" "secondary" {
  provider = aws.ireland

  identifier         = "orders-secondary-0"
  cluster_identifier = aws_rds_cluster.secondary.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

variable "password" {
  type      = string
  sensitive = true
}
