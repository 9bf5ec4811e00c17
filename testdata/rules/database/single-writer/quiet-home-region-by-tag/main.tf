provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "tokyo"
  region = "ap-northeast-1"
}

resource "aws_ecs_service" "ledger" {
  name            = "ledger"
  cluster         = "ledger"
  task_definition = "ledger:9"
  desired_count   = 2
}

resource "aws_ecs_service" "ledger_tokyo" {
  provider = aws.tokyo

  name            = "ledger"
  cluster         = "ledger"
  task_definition = "ledger:9"
  desired_count   = 2
}

resource "aws_db_instance" "ledger" {
  identifier                  = "ledger"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 100
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 7

  tags = {
    "data-tier" = "region-affine"
  }
}

resource "aws_db_instance" "ledger_tokyo" {
  provider = aws.tokyo

  identifier          = "ledger-tokyo"
  replicate_source_db = aws_db_instance.ledger.arn
  instance_class      = "db.r6g.large"
}
