provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "europe"
  region = "eu-west-1"
}

resource "aws_db_instance" "orders_us" {
  identifier                  = "orders-us-east-1"
  engine                      = "postgres"
  engine_version              = "16.4"
  instance_class              = "db.m6g.large"
  allocated_storage           = 100
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 7
}

resource "aws_db_instance" "orders_eu" {
  provider = aws.europe

  identifier                  = "orders-eu-west-1"
  engine                      = "postgres"
  engine_version              = "16.4"
  instance_class              = "db.m6g.large"
  allocated_storage           = 100
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 7
}

resource "aws_dms_endpoint" "source" {
  endpoint_id   = "orders-source"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = aws_db_instance.orders_us.address
  port          = 5432
  username      = "dms"
  password      = var.dms_password
  database_name = "orders"
}

resource "aws_dms_endpoint" "target" {
  endpoint_id   = "orders-target"
  endpoint_type = "target"
  engine_name   = "postgres"
  server_name   = aws_db_instance.orders_eu.address
  port          = 5432
  username      = "dms"
  password      = var.dms_password
  database_name = "orders"
}

resource "aws_dms_replication_instance" "orders" {
  replication_instance_id    = "orders"
  replication_instance_class = "dms.r6i.large"
}

resource "aws_dms_replication_task" "orders" {
  replication_task_id      = "orders"
  migration_type           = "full-load-and-cdc"
  replication_instance_arn = aws_dms_replication_instance.orders.replication_instance_arn
  source_endpoint_arn      = aws_dms_endpoint.source.endpoint_arn
  target_endpoint_arn      = aws_dms_endpoint.target.endpoint_arn
  table_mappings           = jsonencode({ rules = [] })
}

variable "dms_password" {
  type      = string
  sensitive = true
}
