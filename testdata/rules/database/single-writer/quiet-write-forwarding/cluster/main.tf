variable "region" {
  type = string
}

variable "global_cluster" {
  type = string
}

variable "is_primary" {
  type    = bool
  default = false
}

resource "aws_ecs_service" "shop" {
  region = var.region

  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 4
}

resource "aws_rds_cluster" "orders" {
  region = var.region

  cluster_identifier             = "orders-${var.region}"
  global_cluster_identifier      = var.global_cluster
  engine                         = "aurora-postgresql"
  engine_version                 = "16.4"
  master_username                = var.is_primary ? "root" : null
  master_password                = var.is_primary ? "from-a-vault-in-real-life" : null
  enable_global_write_forwarding = var.is_primary ? null : true
  backup_retention_period        = 7
}

resource "aws_rds_cluster_instance" "orders" {
  count  = 2
  region = var.region

  identifier         = "orders-${var.region}-${count.index}"
  cluster_identifier = aws_rds_cluster.orders.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}
