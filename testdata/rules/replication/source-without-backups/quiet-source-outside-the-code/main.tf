provider "aws" {
  region = "us-west-2"
}

data "aws_db_instance" "main" {
  db_instance_identifier = "main"
}

resource "aws_db_instance" "reader" {
  identifier          = "main-reader"
  instance_class      = "db.m6g.large"
  replicate_source_db = data.aws_db_instance.main.db_instance_identifier
  skip_final_snapshot = true
}

resource "aws_db_instance" "dr" {
  identifier          = "main-dr"
  instance_class      = "db.m6g.large"
  replicate_source_db = "arn:aws:rds:us-east-1:111122223333:db:main" # want "replication/lag-unmonitored"
  skip_final_snapshot = true
}
