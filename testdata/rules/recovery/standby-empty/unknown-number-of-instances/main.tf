provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

variable "standby_instances" {
  type = number
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
}

resource "aws_rds_cluster" "primary" {
  cluster_identifier        = "orders-us"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  master_username           = "root"
  master_password           = "from-a-vault-in-real-life"
  backup_retention_period   = 7
}

resource "aws_rds_cluster_instance" "primary" {
  count = 2

  identifier         = "orders-us-${count.index}"
  cluster_identifier = aws_rds_cluster.primary.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "standby" {
  provider = aws.ireland

  cluster_identifier        = "orders-eu"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"

  depends_on = [aws_rds_cluster_instance.primary]
}

resource "aws_rds_cluster_instance" "standby" {
  provider = aws.ireland
  count    = var.standby_instances

  identifier         = "orders-eu-${count.index}"
  cluster_identifier = aws_rds_cluster.standby.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}
