provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_ecs_service" "virginia" {
  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 3
}

resource "aws_ecs_service" "ireland" {
  provider = aws.ireland

  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 3
}

resource "aws_rds_cluster" "search" {
  cluster_identifier          = "search"
  engine                      = "aurora-mysql"
  engine_version              = "8.0.mysql_aurora.3.07.1"
  master_username             = "root"
  manage_master_user_password = true
  backup_retention_period     = 7
}

resource "aws_rds_cluster_instance" "writer" {
  identifier         = "search-writer"
  cluster_identifier = aws_rds_cluster.search.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_appautoscaling_target" "readers" {
  service_namespace  = "rds"
  scalable_dimension = "rds:cluster:ReadReplicaCount"
  resource_id        = "cluster:${aws_rds_cluster.search.id}"
  min_capacity       = 1
  max_capacity       = 4
}
