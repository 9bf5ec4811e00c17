provider "aws" {
  region = "us-east-2"

  default_tags {
    tags = { DataTier = "RegionAffine" }
  }
}

provider "aws" {
  alias  = "canada"
  region = "ca-central-1"

  default_tags {
    tags = { DataTier = "RegionAffine" }
  }
}

resource "aws_ecs_service" "billing" {
  name            = "billing"
  cluster         = "billing"
  task_definition = "billing:3"
  desired_count   = 2
}

resource "aws_rds_cluster" "billing" {
  provider = aws.canada

  cluster_identifier          = "billing"
  engine                      = "aurora-postgresql"
  master_username             = "billing"
  manage_master_user_password = true
  backup_retention_period     = 14
}
