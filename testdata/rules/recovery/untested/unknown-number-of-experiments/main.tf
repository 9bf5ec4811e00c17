provider "aws" {
  region = "us-east-1"
}

resource "aws_ecs_service" "shop" {
  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 3
}

variable "experiments" {
  type = number
}

resource "aws_fis_experiment_template" "shop" {
  count = var.experiments

  description = "Take the region's connectivity away"
  role_arn    = "arn:aws:iam::123456789012:role/experiments"

  stop_condition {
    source = "none"
  }

  action {
    name      = "isolate"
    action_id = "aws:network:disrupt-connectivity"
  }
}
