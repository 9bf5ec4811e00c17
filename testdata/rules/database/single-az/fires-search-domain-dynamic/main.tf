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

variable "search" {
  type = object({ nodes = number, zones = number })

  default = {
    nodes = 2
    zones = 1
  }
}

resource "aws_opensearch_domain" "catalog" {
  domain_name    = "catalog"
  engine_version = "OpenSearch_2.13"

  cluster_config {
    instance_type          = "r6g.large.search"
    instance_count         = var.search.nodes
    zone_awareness_enabled = var.search.zones > 1 # want "database/single-az"

    dynamic "zone_awareness_config" {
      for_each = var.search.zones > 1 ? [var.search.zones] : []

      content {
        availability_zone_count = zone_awareness_config.value
      }
    }
  }

  ebs_options {
    ebs_enabled = true
    volume_size = 100
  }
}
