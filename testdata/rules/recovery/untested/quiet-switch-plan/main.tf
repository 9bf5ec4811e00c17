provider "aws" {
  region = "us-east-1"
}

resource "aws_ecs_service" "shop" {
  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 3
}

resource "aws_arcregionswitch_plan" "shop" {
  name                            = "shop"
  execution_role                  = "arn:aws:iam::123456789012:role/switch"
  recovery_approach               = "activePassive"
  regions                         = ["us-east-1", "us-west-2"]
  primary_region                  = "us-east-1"
  recovery_time_objective_minutes = 30

  workflow {
    workflow_target_action = "activate"

    step {
      name                 = "approve"
      execution_block_type = "ManualApproval"

      execution_approval_config {
        approval_role   = "arn:aws:iam::123456789012:role/approver"
        timeout_minutes = 10
      }
    }
  }
}
