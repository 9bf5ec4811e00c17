variable "global_cluster_id" {
  type = string
}

resource "aws_cloudwatch_event_rule" "unhealthy" {
  name = "region-unhealthy"

  event_pattern = jsonencode({
    source      = ["aws.health"]
    detail-type = ["AWS Health Event"]
  })
}

resource "aws_cloudwatch_event_target" "steps" {
  rule     = aws_cloudwatch_event_rule.unhealthy.name
  arn      = aws_sfn_state_machine.steps.arn
  role_arn = "arn:aws:iam::123456789012:role/events"
}

resource "aws_sfn_state_machine" "steps" { # want "recovery/failover-in-failing-region"
  name     = "region-steps"
  role_arn = "arn:aws:iam::123456789012:role/steps"

  definition = jsonencode({
    StartAt = "Promote"
    States = {
      Promote = {
        Type     = "Task"
        Resource = "arn:aws:states:::aws-sdk:rds:failoverGlobalCluster"
        Parameters = {
          GlobalClusterIdentifier   = var.global_cluster_id
          TargetDbClusterIdentifier = "orders-frankfurt"
        }
        Next = "SwitchUsers"
      }
      SwitchUsers = {
        Type     = "Task"
        Resource = aws_lambda_function.switch.arn
        End      = true
      }
    }
  })
}

resource "aws_lambda_function" "switch" {
  function_name = "switch-dns"
  role          = "arn:aws:iam::123456789012:role/switch"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  filename      = "switch.zip"
}
