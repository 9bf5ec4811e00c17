variable "name" {
  type = string
}

variable "class" {
  type = string
}

variable "multi_az" {
  type    = bool
  default = null
}

resource "aws_db_instance" "this" {
  identifier                  = var.name
  engine                      = "postgres"
  engine_version              = "16.3"
  instance_class              = var.class
  allocated_storage           = 200
  username                    = "root"
  manage_master_user_password = true
  backup_retention_period     = 14
  multi_az                    = var.multi_az # want "database/single-az"
}
