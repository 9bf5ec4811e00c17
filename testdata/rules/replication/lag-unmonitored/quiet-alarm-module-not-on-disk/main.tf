provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "europe"
  region = "eu-west-1"
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  storage_encrypted         = true
}

resource "aws_rds_cluster" "primary" {
  cluster_identifier          = "orders-primary"
  global_cluster_identifier   = aws_rds_global_cluster.orders.id
  engine                      = aws_rds_global_cluster.orders.engine
  engine_version              = aws_rds_global_cluster.orders.engine_version
  master_username             = "orders"
  manage_master_user_password = true
  storage_encrypted           = true
}

resource "aws_rds_cluster_instance" "primary" {
  count = 2

  identifier         = "orders-primary-${count.index}"
  cluster_identifier = aws_rds_cluster.primary.id
  engine             = aws_rds_cluster.primary.engine
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "europe" {
  provider = aws.europe

  cluster_identifier        = "orders-europe"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = aws_rds_global_cluster.orders.engine
  engine_version            = aws_rds_global_cluster.orders.engine_version
  kms_key_id                = aws_kms_key.europe.arn
  storage_encrypted         = true

  depends_on = [aws_rds_cluster_instance.primary]
}

resource "aws_rds_cluster_instance" "europe" {
  provider = aws.europe
  count    = 2

  identifier         = "orders-europe-${count.index}"
  cluster_identifier = aws_rds_cluster.europe.id
  engine             = aws_rds_cluster.europe.engine
  instance_class     = "db.r6g.large"
}

resource "aws_kms_key" "europe" {
  provider = aws.europe

  description         = "Orders in Europe"
  enable_key_rotation = true
}

module "lag_alarm" {
  source  = "example/cloudwatch/aws//modules/metric-alarm"
  version = "~> 5.0"

  providers = {
    aws = aws.europe
  }

  alarm_name          = "orders-lag"
  namespace           = "AWS/RDS"
  metric_name         = "AuroraGlobalDBReplicationLag"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5000
  period              = 60
  evaluation_periods  = 3

  dimensions = {
    DBClusterIdentifier = aws_rds_cluster.europe.cluster_identifier
  }
}
