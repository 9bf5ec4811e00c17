resource "aws_db_instance" "payments" {
  identifier                  = "payments"
  engine                      = "postgres"
  engine_version              = "16.4"
  instance_class              = "db.m6g.xlarge"
  allocated_storage           = 500
  multi_az                    = true
  username                    = "payments"
  manage_master_user_password = true
  backup_retention_period     = 14
  deletion_protection         = true
  vpc_security_group_ids      = [aws_security_group.database.id]
}

resource "aws_db_instance_automated_backups_replication" "payments" {
  provider = aws.ireland

  source_db_instance_arn = aws_db_instance.payments.arn
  retention_period       = 14
}

resource "aws_security_group" "database" {
  name   = "payments-database"
  vpc_id = var.networks["us-east-1"].vpc_id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
