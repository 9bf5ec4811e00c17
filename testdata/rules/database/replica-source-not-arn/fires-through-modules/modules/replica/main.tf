variable "replica_of" {
  type = string
}

resource "aws_db_instance" "replica" {

  identifier          = "orders-replica"
  replicate_source_db = var.replica_of # want "database/replica-source-not-arn"
  instance_class      = "db.m6g.large"
}
