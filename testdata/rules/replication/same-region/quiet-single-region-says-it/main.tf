# database/single-region has it: the service runs in us-west-2, too.
provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_db_instance" "orders" { # want "database/single-region"
  identifier                  = "orders"
  engine                      = "mysql"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  storage_encrypted           = true
}

resource "aws_db_instance" "reader" {
  identifier          = "orders-reader"
  replicate_source_db = aws_db_instance.orders.identifier
  instance_class      = "db.r6g.large"
}

resource "aws_ecs_cluster" "app" {
  for_each = toset(["us-east-1", "us-west-2"])
  region   = each.key
  name     = "app"
}

resource "aws_ecs_service" "app" {
  for_each        = aws_ecs_cluster.app
  region          = each.key
  name            = "app"
  cluster         = each.value.id
  task_definition = "app:12"
  desired_count   = 2
}
