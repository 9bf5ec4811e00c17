provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

variable "role_arn" {
  type = string
}

variable "password" {
  type      = string
  sensitive = true
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  database_name             = "orders"
}

resource "aws_rds_cluster" "orders" { # want "replication/lag-unmonitored"
  cluster_identifier        = "orders"
  engine                    = aws_rds_global_cluster.orders.engine
  engine_version            = aws_rds_global_cluster.orders.engine_version
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  master_username           = "app"
  master_password           = var.password
  database_name             = "orders"
  backup_retention_period   = 7
}

resource "aws_rds_cluster" "orders_eu" {
  provider = aws.eu

  cluster_identifier        = "orders-eu"
  engine                    = aws_rds_global_cluster.orders.engine
  engine_version            = aws_rds_global_cluster.orders.engine_version
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  depends_on                = [aws_rds_cluster.orders]
}

resource "aws_lambda_function" "orders_eu" {
  provider = aws.eu

  function_name = "orders-eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "orders_eu.zip"

  environment {
    variables = {
      WRITER = aws_rds_cluster.orders.endpoint
      READER = aws_rds_cluster.orders_eu.reader_endpoint
    }
  }
}
