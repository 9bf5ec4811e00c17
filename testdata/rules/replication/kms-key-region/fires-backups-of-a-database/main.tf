provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_kms_key" "crm" {
  description         = "CRM"
  enable_key_rotation = true
}

resource "aws_db_instance" "crm" {
  identifier                  = "crm"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  storage_encrypted           = true
  kms_key_id                  = aws_kms_key.crm.arn
}

resource "aws_db_instance_automated_backups_replication" "crm" {
  provider               = aws.west
  source_db_instance_arn = aws_db_instance.crm.arn # want "replication/kms-key-region"
  retention_period       = 14
}

resource "aws_backup_vault" "west" {
  provider    = aws.west
  name        = "copies"
  kms_key_arn = aws_kms_key.crm.arn # want "replication/kms-key-region"
}
