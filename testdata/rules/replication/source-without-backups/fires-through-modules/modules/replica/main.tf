variable "source_arn" {
  type = string
}

resource "aws_db_instance" "claims" {
  identifier          = "claims-standby"
  instance_class      = "db.m6g.large"
  replicate_source_db = var.source_arn
  skip_final_snapshot = true
}
