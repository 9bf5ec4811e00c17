provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "oregon"
  region = "us-west-2"
}

provider "aws" {
  alias  = "third"
  region = "eu-central-1"
}

resource "aws_rds_global_cluster" "bookings" {
  global_cluster_identifier = "bookings"
  engine                    = "aurora-mysql"
  engine_version            = "8.0.mysql_aurora.3.08.0"
}

resource "aws_rds_cluster" "virginia" { # want "database/single-writer"
  cluster_identifier        = "bookings-virginia"
  global_cluster_identifier = aws_rds_global_cluster.bookings.id
  engine                    = aws_rds_global_cluster.bookings.engine
  engine_version            = aws_rds_global_cluster.bookings.engine_version
  master_username           = "bookings"
  master_password           = var.password
  backup_retention_period   = 14
}

resource "aws_rds_cluster_instance" "virginia" {
  count    = 2

  identifier         = "bookings-virginia-${count.index}"
  cluster_identifier = aws_rds_cluster.virginia.id
  engine             = aws_rds_cluster.virginia.engine
  instance_class     = "db.r6g.xlarge"
}

resource "aws_rds_cluster" "oregon" {
  provider = aws.oregon

  cluster_identifier        = "bookings-oregon"
  global_cluster_identifier = aws_rds_global_cluster.bookings.id
  engine                    = aws_rds_global_cluster.bookings.engine
  engine_version            = aws_rds_global_cluster.bookings.engine_version
  enable_global_write_forwarding = true
}

resource "aws_rds_cluster_instance" "oregon" {
  provider = aws.oregon
  count    = 2

  identifier         = "bookings-oregon-${count.index}"
  cluster_identifier = aws_rds_cluster.oregon.id
  engine             = aws_rds_cluster.oregon.engine
  instance_class     = "db.r6g.xlarge"
}

resource "aws_rds_cluster" "frankfurt" {
  provider = aws.third

  cluster_identifier        = "bookings-frankfurt"
  global_cluster_identifier = aws_rds_global_cluster.bookings.id
  engine                    = aws_rds_global_cluster.bookings.engine
  engine_version            = aws_rds_global_cluster.bookings.engine_version
}

resource "aws_rds_cluster_instance" "frankfurt" {
  provider = aws.third
  count    = 2

  identifier         = "bookings-frankfurt-${count.index}"
  cluster_identifier = aws_rds_cluster.frankfurt.id
  engine             = aws_rds_cluster.frankfurt.engine
  instance_class     = "db.r6g.xlarge"
}

resource "aws_lambda_function" "virginia" {
  function_name = "bookings"
  role          = "arn:aws:iam::111122223333:role/bookings"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  filename      = "bookings.zip"
}

resource "aws_lambda_function" "oregon" {
  provider = aws.oregon

  function_name = "bookings"
  role          = "arn:aws:iam::111122223333:role/bookings"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  filename      = "bookings.zip"
}

resource "aws_lambda_function" "frankfurt" {
  provider = aws.third

  function_name = "bookings"
  role          = "arn:aws:iam::111122223333:role/bookings"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  filename      = "bookings.zip"
}

variable "password" {
  type      = string
  sensitive = true
}
