provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "us" {
  name               = "shop"
  load_balancer_type = "application"
  subnets            = ["subnet-us-a", "subnet-us-b"]
}

resource "aws_lb" "eu" {
  provider = aws.ireland

  name               = "shop"
  load_balancer_type = "application"
  subnets            = ["subnet-eu-a", "subnet-eu-b"]
}

resource "aws_sqs_queue" "us" {
  name = "jobs"
}

resource "aws_sqs_queue" "eu" {
  provider = aws.ireland

  name = "jobs"
}

resource "aws_cloudwatch_metric_alarm" "us" {
  alarm_name          = "jobs-age"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "ApproximateAgeOfOldestMessage"
  namespace           = "AWS/SQS"
  period              = 60
  statistic           = "Maximum"
  threshold           = 600

  dimensions = {
    QueueName = aws_sqs_queue.us.name
  }
}

resource "aws_cloudwatch_metric_alarm" "ireland_jobs_age" {
  provider = aws.ireland

  alarm_name          = "jobs-age"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "ApproximateAgeOfOldestMessage"
  namespace           = "AWS/SQS"
  period              = 300
  statistic           = "Maximum"
  threshold           = 600

  dimensions = {
    QueueName = aws_sqs_queue.eu.name
  }
}
