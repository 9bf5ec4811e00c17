provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "oregon"
  region = "us-west-2"
}

provider "aws" {
  alias  = "third"
  region = "us-east-2"
}

resource "aws_rds_global_cluster" "ledger" {
  global_cluster_identifier = "ledger"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
}

resource "aws_rds_cluster" "writer" {
  cluster_identifier        = "orders-writer"
  global_cluster_identifier = aws_rds_global_cluster.ledger.id
  engine                    = aws_rds_global_cluster.ledger.engine
  engine_version            = aws_rds_global_cluster.ledger.engine_version
  master_username           = "ledger"
  master_password           = var.password
  backup_retention_period   = 14
}

resource "aws_rds_cluster_instance" "writer" {
  count    = 2

  identifier         = "orders-writer-${count.index}"
  cluster_identifier = aws_rds_cluster.writer.id
  engine             = aws_rds_cluster.writer.engine
  instance_class     = "db.r6g.xlarge"
}

resource "aws_rds_cluster" "forwarding" {
  provider = aws.oregon

  cluster_identifier        = "orders-forwarding"
  global_cluster_identifier = aws_rds_global_cluster.ledger.id
  engine                    = aws_rds_global_cluster.ledger.engine
  engine_version            = aws_rds_global_cluster.ledger.engine_version
  enable_global_write_forwarding = true
}

resource "aws_rds_cluster_instance" "forwarding" {
  provider = aws.oregon
  count    = 2

  identifier         = "orders-forwarding-${count.index}"
  cluster_identifier = aws_rds_cluster.forwarding.id
  engine             = aws_rds_cluster.forwarding.engine
  instance_class     = "db.r6g.xlarge"
}

resource "aws_rds_cluster" "recovery" {
  provider = aws.third

  cluster_identifier        = "orders-recovery"
  global_cluster_identifier = aws_rds_global_cluster.ledger.id
  engine                    = aws_rds_global_cluster.ledger.engine
  engine_version            = aws_rds_global_cluster.ledger.engine_version
}

resource "aws_rds_cluster_instance" "recovery" {
  provider = aws.third
  count    = 1

  identifier         = "orders-recovery-${count.index}"
  cluster_identifier = aws_rds_cluster.recovery.id
  engine             = aws_rds_cluster.recovery.engine
  instance_class     = "db.r6g.xlarge"
}

resource "aws_lambda_function" "api" {
  function_name = "ledger"
  role          = "arn:aws:iam::111122223333:role/ledger"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  filename      = "ledger.zip"
}

resource "aws_lambda_function" "api_oregon" {
  provider = aws.oregon

  function_name = "ledger"
  role          = "arn:aws:iam::111122223333:role/ledger"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  filename      = "ledger.zip"
}

variable "password" {
  type      = string
  sensitive = true
}
