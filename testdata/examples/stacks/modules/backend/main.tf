terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

resource "aws_lb" "this" {
  name    = "backend"
  subnets = var.network.subnets
}

resource "aws_launch_template" "this" {
  name_prefix   = "backend-"
  image_id      = var.network.image
  instance_type = var.config.instance_type
}

resource "aws_autoscaling_group" "this" {
  name                = "backend"
  min_size            = var.config.min_instances
  max_size            = var.config.max_instances
  vpc_zone_identifier = var.network.subnets

  launch_template {
    id      = aws_launch_template.this.id
    version = "$Latest"
  }
}

resource "aws_db_instance" "accounts" {
  identifier                  = "user-accounts"
  engine                      = "postgres"
  engine_version              = "16.4"
  instance_class              = var.config.db_instance_class
  allocated_storage           = 100
  multi_az                    = true
  username                    = "accounts"
  manage_master_user_password = true
  backup_retention_period     = 7
  vpc_security_group_ids      = [aws_security_group.database.id]
}

resource "aws_security_group" "database" {
  name   = "user-accounts"
  vpc_id = var.network.vpc_id
}
