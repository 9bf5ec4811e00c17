provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "oregon"
  region = "us-west-2"
}

provider "aws" {
  alias  = "dublin"
  region = "eu-west-1"
}

variable "role_arn" {
  type = string
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
}

resource "aws_rds_cluster" "east" {
  cluster_identifier          = "orders-east"
  global_cluster_identifier   = aws_rds_global_cluster.orders.id
  engine                      = "aurora-postgresql"
  engine_version              = "16.4"
  master_username             = "orders"
  manage_master_user_password = true
  backup_retention_period     = 7
}

resource "aws_rds_cluster_instance" "east" {
  count = 2

  cluster_identifier = aws_rds_cluster.east.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r7g.large"
}

resource "aws_rds_cluster" "oregon" {
  provider = aws.oregon

  cluster_identifier        = "orders-oregon"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  depends_on                = [aws_rds_cluster_instance.east]
}

resource "aws_rds_cluster_instance" "oregon" {
  provider = aws.oregon

  cluster_identifier = aws_rds_cluster.oregon.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r7g.large"
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  provider = aws.oregon

  alarm_name          = "orders-lag"
  namespace           = "AWS/RDS"
  metric_name         = "AuroraGlobalDBReplicationLag"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5000
  evaluation_periods  = 3
  period              = 60
  statistic           = "Maximum"
  treat_missing_data  = "breaching"
  dimensions          = { DBClusterIdentifier = aws_rds_cluster.oregon.cluster_identifier }
}

resource "aws_budgets_budget" "month" {
  name         = "month"
  budget_type  = "COST"
  limit_amount = "5000"
  limit_unit   = "USD"
  time_unit    = "MONTHLY"
}

resource "aws_lambda_function" "checkout" { # want "dependency/cross-region"
  provider = aws.dublin

  function_name = "checkout"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "checkout.zip"

  environment {
    variables = {
      DB_WRITER = aws_rds_cluster_instance.east[0].endpoint
      DB_PORT   = aws_rds_cluster_instance.east[0].port
    }
  }
}
