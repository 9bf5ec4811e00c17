provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_rds_cluster" "reports" {
  cluster_identifier          = "reports"
  engine                      = "aurora-postgresql"
  engine_version              = "16.4"
  database_name               = "reports"
  master_username             = "root"
  manage_master_user_password = true
}

resource "aws_rds_cluster_instance" "reports" {
  count = 2

  identifier         = "reports-${count.index}"
  cluster_identifier = aws_rds_cluster.reports.id
  engine             = "aurora-postgresql"
  instance_class     = "db.t4g.medium"
}
