variable "source_database" {
  type = string
}

resource "aws_db_instance" "this" {
  identifier          = "orders-replica"
  replicate_source_db = var.source_database
  instance_class      = "db.m6g.large"
}
