provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

variable "is_primary" {
  type = map(bool)
}

variable "class" {
  type = string
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
}

resource "aws_rds_cluster" "virginia" {
  cluster_identifier        = "orders-virginia"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = "aurora-postgresql"
  master_username           = var.is_primary["us"] ? "root" : null
  master_password           = var.is_primary["us"] ? "from-a-vault-in-real-life" : null
}

resource "aws_rds_cluster" "ireland" {
  provider = aws.ireland

  cluster_identifier        = "orders-ireland"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = "aurora-postgresql"
  master_username           = var.is_primary["eu"] ? "root" : null
  master_password           = var.is_primary["eu"] ? "from-a-vault-in-real-life" : null
}

resource "aws_rds_cluster_instance" "virginia" {
  identifier         = "orders-virginia"
  cluster_identifier = aws_rds_cluster.virginia.id
  engine             = "aurora-postgresql"
  instance_class     = var.class
}
