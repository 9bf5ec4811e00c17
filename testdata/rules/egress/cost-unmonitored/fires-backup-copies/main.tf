provider "aws" {
  region = "us-west-2"
}

provider "aws" {
  alias  = "ohio"
  region = "us-east-2"
}


resource "aws_db_instance" "ledger" { # want "egress/cost-unmonitored"
  identifier              = "ledger"
  engine                  = "postgres"
  instance_class          = "db.r6g.large"
  allocated_storage       = 200
  username                = "ledger"
  password                = var.password
  multi_az                = true
  backup_retention_period = 14
}

resource "aws_db_instance_automated_backups_replication" "ledger" {
  provider = aws.ohio

  source_db_instance_arn = aws_db_instance.ledger.arn
  retention_period       = 14
}

resource "aws_lb" "oregon" {
  name    = "ledger"
  subnets = ["subnet-02a", "subnet-02b"]
}

resource "aws_lb" "ohio" {
  provider = aws.ohio

  name    = "ledger"
  subnets = ["subnet-05a", "subnet-05b"]
}

variable "password" {
  type      = string
  sensitive = true
}
