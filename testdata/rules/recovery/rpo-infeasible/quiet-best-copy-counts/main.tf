provider "aws" {
  region = "us-east-2"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_rds_global_cluster" "catalogue" {
  global_cluster_identifier = "catalogue"
  engine                    = "aurora-postgresql"
}

resource "aws_rds_cluster" "ohio" {
  cluster_identifier        = "catalogue-ohio"
  engine                    = aws_rds_global_cluster.catalogue.engine
  global_cluster_identifier = aws_rds_global_cluster.catalogue.id
  master_username           = "catalogue"

  manage_master_user_password = true
}

resource "aws_rds_cluster_instance" "ohio" {
  count = 2

  identifier         = "catalogue-ohio-${count.index}"
  cluster_identifier = aws_rds_cluster.ohio.id
  engine             = aws_rds_cluster.ohio.engine
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "ireland" {
  provider = aws.ireland

  cluster_identifier        = "catalogue-ireland"
  engine                    = aws_rds_global_cluster.catalogue.engine
  global_cluster_identifier = aws_rds_global_cluster.catalogue.id

  depends_on = [aws_rds_cluster_instance.ohio]
}

resource "aws_rds_cluster_instance" "ireland" {
  count    = 2
  provider = aws.ireland

  identifier         = "catalogue-ireland-${count.index}"
  cluster_identifier = aws_rds_cluster.ireland.id
  engine             = aws_rds_cluster.ireland.engine
  instance_class     = "db.r6g.large"
}

resource "aws_backup_plan" "catalogue" {
  name = "catalogue"

  rule {
    rule_name         = "weekly"
    target_vault_name = "Default"
    schedule          = "cron(0 5 ? * SUN *)"

    copy_action {
      destination_vault_arn = "arn:aws:backup:eu-west-1:123456789012:backup-vault:weekly"
    }
  }
}

resource "aws_backup_selection" "catalogue" {
  name         = "catalogue"
  plan_id      = aws_backup_plan.catalogue.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = [aws_rds_cluster.ohio.arn]
}
