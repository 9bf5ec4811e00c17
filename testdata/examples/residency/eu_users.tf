# The shard that never leaves Ireland.
resource "aws_rds_cluster" "eu_users" {
  provider = aws.ireland

  cluster_identifier          = "eu-users"
  engine                      = "aurora-postgresql"
  engine_version              = "16.4"
  master_username             = "users"
  manage_master_user_password = true
  backup_retention_period     = 7
}

resource "aws_rds_cluster_instance" "eu_users" {
  provider = aws.ireland
  count    = 2

  cluster_identifier = aws_rds_cluster.eu_users.id
  engine             = aws_rds_cluster.eu_users.engine
  instance_class     = "db.r6g.large"
}

resource "aws_dynamodb_table" "eu_user_preferences" {
  provider = aws.ireland

  name         = "eu-user-preferences"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "user"

  attribute {
    name = "user"
    type = "S"
  }

  replica {
    region_name = "us-east-1"
  }
}
