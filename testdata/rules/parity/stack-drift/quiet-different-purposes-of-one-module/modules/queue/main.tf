variable "name" {
  type = string
}

variable "alarms" {
  type = bool
}

resource "aws_sqs_queue" "this" {
  name = var.name
}

resource "aws_cloudwatch_metric_alarm" "age" {
  count = var.alarms ? 1 : 0

  alarm_name          = "${var.name}-age"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "ApproximateAgeOfOldestMessage"
  namespace           = "AWS/SQS"
  period              = 60
  statistic           = "Maximum"
  threshold           = 600

  dimensions = {
    QueueName = aws_sqs_queue.this.name
  }
}
