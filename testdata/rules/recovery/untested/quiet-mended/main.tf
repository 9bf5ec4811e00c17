provider "aws" {
  region = "us-east-1"
}

resource "aws_ecs_service" "shop" {
  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 3
}

resource "aws_fis_experiment_template" "isolation" {
  description = "Take the region's connectivity away"
  role_arn    = "arn:aws:iam::123456789012:role/experiments"

  stop_condition {
    source = "none"
  }

  action {
    name      = "isolate"
    action_id = "aws:network:disrupt-connectivity"

    parameter {
      key   = "duration"
      value = "PT20M"
    }

    parameter {
      key   = "scope"
      value = "all"
    }

    target {
      key   = "Subnets"
      value = "subnets"
    }
  }

  target {
    name           = "subnets"
    resource_type  = "aws:ec2:subnet"
    selection_mode = "ALL"

    resource_tag {
      key   = "service"
      value = "shop"
    }
  }
}
