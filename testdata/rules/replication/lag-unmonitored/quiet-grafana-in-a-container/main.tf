provider "aws" {
  region = "us-east-1"
}

resource "aws_db_instance" "profiles" {
  identifier                  = "profiles"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 100
  username                    = "profiles"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
}

resource "aws_db_instance" "profiles_west" {
  region              = "us-west-2"
  identifier          = "profiles-west"
  instance_class      = "db.r6g.large"
  replicate_source_db = aws_db_instance.profiles.arn
  skip_final_snapshot = true
}

resource "random_password" "admin" {
  length = 24
}

resource "aws_ecs_task_definition" "dashboards" {
  family                   = "dashboards"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  cpu                      = "512"
  memory                   = "1024"

  container_definitions = jsonencode([{
    name  = "dashboards"
    image = "grafana/grafana:12.1.0"
    environment = [
      { name = "GF_SECURITY_ADMIN_PASSWORD", value = random_password.admin.result },
    ]
  }])
}
