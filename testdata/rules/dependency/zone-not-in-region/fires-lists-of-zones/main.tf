provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier          = "orders"
  engine                      = "aurora-postgresql"
  master_username             = "app"
  manage_master_user_password = true
  backup_retention_period     = 14
  availability_zones          = ["us-west-2a", "us-west-2b", "us-east-1c"] # want "dependency/zone-not-in-region"
}

resource "aws_launch_template" "batch" {
  provider      = aws.west
  name          = "batch"
  image_id      = "ami-0abcdef1234567890"
  instance_type = "m7g.large"

  placement {
    availability_zone = "us-east-1d" # want "dependency/zone-not-in-region"
  }
}
