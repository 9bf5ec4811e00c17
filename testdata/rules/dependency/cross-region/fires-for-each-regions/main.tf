provider "aws" {
  region = "us-east-1"
}

locals {
  regions = toset(["us-east-1", "us-west-2", "ap-northeast-1"])
}

variable "subnet_ids" {
  type = map(list(string))
}

variable "ami_ids" {
  type = map(string)
}

resource "aws_elasticache_replication_group" "carts" {
  replication_group_id       = "carts"
  description                = "Shopping carts"
  node_type                  = "cache.r7g.large"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
}

resource "aws_launch_template" "web" {
  for_each = local.regions
  region   = each.key

  name          = "web"
  image_id      = var.ami_ids[each.key]
  instance_type = "m7g.large"

  user_data = base64encode(<<-EOT
    #!/bin/bash
    echo "REDIS_HOST=${aws_elasticache_replication_group.carts.primary_endpoint_address}" >> /etc/web.env
    systemctl start web
  EOT
  )
}

resource "aws_autoscaling_group" "web" { # want "dependency/cross-region" # want "dependency/cross-region"
  for_each = local.regions
  region   = each.key

  name                = "web"
  min_size            = 2
  max_size            = 6
  vpc_zone_identifier = var.subnet_ids[each.key]

  launch_template {
    id      = aws_launch_template.web[each.key].id
    version = "$Latest"
  }
}
