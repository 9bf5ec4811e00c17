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
  name = "mail"
}

resource "aws_sqs_queue" "eu" {
  provider = aws.ireland

  name = "mail"
}

resource "aws_cloudwatch_metric_alarm" "us" {
  alarm_name          = "mail-age"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "ApproximateAgeOfOldestMessage"
  namespace           = "AWS/SQS"
  period              = 60
  statistic           = "Maximum"
  threshold           = 900

  dimensions = {
    QueueName = aws_sqs_queue.us.name
  }
}

module "alarms_of_ireland" {
  source = "git::https://example.com/modules/alarms.git?ref=v1.2.0"

  providers = {
    aws = aws.ireland
  }

  queue = aws_sqs_queue.eu.name
}
