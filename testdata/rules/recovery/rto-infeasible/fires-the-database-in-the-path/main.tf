provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "oregon"
  region = "us-west-2"
}

# The orders are in a global database, and their failover takes 150 s.
module "orders" {
  source    = "./app"
  providers = { aws = aws, aws.standby = aws.oregon }

  name          = "orders"
  database_host = aws_rds_cluster.orders.endpoint
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier        = "orders-primary"
  engine                    = aws_rds_global_cluster.orders.engine
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  master_username           = "orders"

  manage_master_user_password = true
}

resource "aws_rds_cluster" "orders_standby" {
  provider = aws.oregon

  cluster_identifier        = "orders-standby"
  engine                    = aws_rds_global_cluster.orders.engine
  global_cluster_identifier = aws_rds_global_cluster.orders.id
}

# The reports have a read replica, which takes 900 s to promote.
module "reports" {
  source    = "./app"
  providers = { aws = aws, aws.standby = aws.oregon }

  name          = "reports"
  database_host = aws_db_instance.reports.address
}

resource "aws_db_instance" "reports" {
  identifier              = "reports"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "reports_standby" {
  provider = aws.oregon

  identifier          = "reports-standby"
  instance_class      = "db.m6g.large"
  replicate_source_db = aws_db_instance.reports.arn
}
