provider "aws" {
  region = "eu-west-1"
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier              = "orders"
  engine                          = "aurora-mysql"
  master_username                 = "app"
  manage_master_user_password     = true
  backup_retention_period         = 7
  enabled_cloudwatch_logs_exports = ["audit", "slowquery"]
}

resource "aws_rds_cluster_instance" "orders" {
  count = 2

  identifier         = "orders-${count.index}"
  cluster_identifier = aws_rds_cluster.orders.id
  engine             = aws_rds_cluster.orders.engine
  instance_class     = "db.r6g.large"
}

resource "aws_cloudwatch_log_group" "audit" {
  name              = "/aws/rds/cluster/orders/audit"
  retention_in_days = 365
}
