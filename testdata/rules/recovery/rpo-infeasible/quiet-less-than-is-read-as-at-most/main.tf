provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-mysql"
}

resource "aws_rds_cluster" "virginia" {
  cluster_identifier        = "orders-virginia"
  engine                    = aws_rds_global_cluster.orders.engine
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  master_username           = "orders"

  manage_master_user_password = true
}

resource "aws_rds_cluster_instance" "virginia" {
  count = 2

  identifier         = "orders-virginia-${count.index}"
  cluster_identifier = aws_rds_cluster.virginia.id
  engine             = aws_rds_cluster.virginia.engine
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "ireland" {
  provider = aws.ireland

  cluster_identifier        = "orders-ireland"
  engine                    = aws_rds_global_cluster.orders.engine
  global_cluster_identifier = aws_rds_global_cluster.orders.id

  depends_on = [aws_rds_cluster_instance.virginia]
}

resource "aws_rds_cluster_instance" "ireland" {
  count    = 2
  provider = aws.ireland

  identifier         = "orders-ireland-${count.index}"
  cluster_identifier = aws_rds_cluster.ireland.id
  engine             = aws_rds_cluster.ireland.engine
  instance_class     = "db.r6g.large"
}
