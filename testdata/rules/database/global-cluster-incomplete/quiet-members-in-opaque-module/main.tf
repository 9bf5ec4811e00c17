provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
}

resource "aws_rds_cluster" "virginia" {
  cluster_identifier        = "orders-virginia"
  engine                    = aws_rds_global_cluster.orders.engine
  engine_version            = aws_rds_global_cluster.orders.engine_version
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  master_username           = "orders"
  master_password           = var.password
}

variable "password" {
  type      = string
  sensitive = true
}

module "ireland" {
  source    = "example/rds-aurora/aws"
  version   = "9.0.0"
  providers = { aws = aws.ireland }

  global_cluster_identifier = aws_rds_global_cluster.orders.id
}
