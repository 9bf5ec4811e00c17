provider "aws" {
  region = "us-west-2"
}

variable "standby" {
  type    = bool
  default = false
}

resource "aws_db_instance" "scratch" {
  identifier                  = "scratch"
  engine                      = "postgres"
  instance_class              = "db.t4g.medium"
  allocated_storage           = 20
  username                    = "scratch"
  manage_master_user_password = true
}

resource "aws_db_instance" "standby" {
  count = var.standby ? 1 : 0

  identifier          = "scratch-standby"
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.scratch.identifier
  skip_final_snapshot = true
}
