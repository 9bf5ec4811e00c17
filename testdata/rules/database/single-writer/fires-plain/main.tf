provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_ecs_service" "virginia" {
  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 4
}

resource "aws_ecs_service" "ireland" {
  provider = aws.ireland

  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 4
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-mysql"
  engine_version            = "8.0.mysql_aurora.3.07.1"
}

resource "aws_rds_cluster" "virginia" { # want "database/single-writer"
  cluster_identifier        = "orders-virginia"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = "aurora-mysql"
  engine_version            = "8.0.mysql_aurora.3.07.1"
  master_username           = "root"
  master_password           = var.password
  backup_retention_period   = 7
}

resource "aws_rds_cluster_instance" "virginia" {
  count = 2

  identifier         = "orders-virginia-${count.index}"
  cluster_identifier = aws_rds_cluster.virginia.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "ireland" {
  provider = aws.ireland

  cluster_identifier        = "orders-ireland"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = "aurora-mysql"
  engine_version            = "8.0.mysql_aurora.3.07.1"

  depends_on = [aws_rds_cluster_instance.virginia]
}

resource "aws_rds_cluster_instance" "ireland" {
  provider = aws.ireland
  count    = 2

  identifier         = "orders-ireland-${count.index}"
  cluster_identifier = aws_rds_cluster.ireland.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

variable "password" {
  type      = string
  sensitive = true
}
