locals {
  regions = ["us-east-1", "us-west-2"]
}

resource "aws_globalaccelerator_accelerator" "shop" {
  name = "shop"
}

resource "aws_globalaccelerator_listener" "shop" {
  accelerator_arn = aws_globalaccelerator_accelerator.shop.arn
  protocol        = "TCP"

  port_range {
    from_port = 443
    to_port   = 443
  }
}

resource "aws_globalaccelerator_endpoint_group" "shop" { # want "recovery/rto-infeasible"
  for_each = toset(local.regions)

  listener_arn                  = aws_globalaccelerator_listener.shop.arn
  endpoint_group_region         = each.key
  health_check_interval_seconds = 10
  health_check_port             = 443
  threshold_count               = 3

  endpoint_configuration {
    endpoint_id = aws_eip.shop[each.key].id
    weight      = 100
  }
}

resource "aws_eip" "shop" {
  for_each = toset(local.regions)

  region = each.key
  domain = "vpc"
}

resource "aws_db_instance" "shop" {
  region = local.regions[0]

  identifier              = "shop"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "shop_standby" {
  region = local.regions[1]

  identifier          = "shop-standby"
  instance_class      = "db.m6g.large"
  replicate_source_db = aws_db_instance.shop.arn
}
