resource "aws_sfn_state_machine" "failover" {
  name     = "failover"
  role_arn = "arn:aws:iam::123456789012:role/failover"

  definition = jsonencode({
    StartAt = "Switch"
    States = {
      Switch = {
        Type     = "Task"
        Resource = "arn:aws:states:::aws-sdk:route53recoverycluster:updateRoutingControlState"
        Parameters = {
          RoutingControlArn   = "arn:aws:route53-recovery-control::123456789012:controlpanel/a/routingcontrol/b"
          RoutingControlState = "Off"
        }
        End = true
      }
    }
  })
}

resource "aws_cloudwatch_event_rule" "canary" {
  name = "primary-canary-failed"

  event_pattern = jsonencode({
    source      = ["aws.cloudwatch"]
    detail-type = ["CloudWatch Alarm State Change"]
  })
}

resource "aws_cloudwatch_event_target" "failover" {
  rule     = aws_cloudwatch_event_rule.canary.name
  arn      = aws_sfn_state_machine.failover.arn
  role_arn = "arn:aws:iam::123456789012:role/events"
}
