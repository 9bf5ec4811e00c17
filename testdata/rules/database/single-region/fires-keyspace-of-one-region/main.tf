terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = "ap-southeast-1"
}

locals {
  serving = ["ap-southeast-1", "ap-south-1"]
}

resource "aws_ecs_service" "telemetry" {
  count = length(local.serving)

  region          = local.serving[count.index]
  name            = "telemetry"
  cluster         = "telemetry"
  task_definition = "telemetry:41"
  desired_count   = 6
}

resource "aws_keyspaces_keyspace" "telemetry" { # want "database/single-region"
  name = "telemetry"

  replication_specification {
    replication_strategy = "SINGLE_REGION"
  }
}

resource "aws_keyspaces_table" "readings" {
  keyspace_name = aws_keyspaces_keyspace.telemetry.name
  table_name    = "readings"

  schema_definition {
    column {
      name = "device"
      type = "text"
    }

    column {
      name = "value"
      type = "double"
    }

    partition_key {
      name = "device"
    }
  }

  point_in_time_recovery {
    status = "ENABLED"
  }
}
