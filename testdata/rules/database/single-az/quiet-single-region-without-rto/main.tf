provider "aws" {
  region = "us-west-2"
}

resource "aws_ecs_service" "wiki" {
  name            = "wiki"
  cluster         = "internal"
  task_definition = "wiki:3"
  desired_count   = 1
}

resource "aws_db_instance" "wiki" {
  identifier                  = "wiki"
  engine                      = "postgres"
  instance_class              = "db.t4g.medium"
  allocated_storage           = 20
  username                    = "wiki"
  manage_master_user_password = true
}
