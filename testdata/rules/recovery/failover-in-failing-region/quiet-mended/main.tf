provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "standby"
  region = "us-west-2"
}

resource "aws_iam_role" "promotion" {
  name = "promotion"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "promotion" {
  name = "promotion"
  role = aws_iam_role.promotion.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["rds:DescribeDBInstances", "rds:PromoteReadReplica"]
      Resource = "*"
    }]
  })
}

resource "aws_lambda_function" "promotion" {
  provider = aws.standby

  function_name = "promotion"
  role          = aws_iam_role.promotion.arn
  runtime       = "python3.13"
  handler       = "promotion.handler"
  filename      = "promotion.zip"
}

resource "aws_sns_topic" "unhealthy" {
  provider = aws.standby

  name = "orders-unhealthy"
}

resource "aws_sns_topic_subscription" "promotion" {
  provider = aws.standby

  topic_arn = aws_sns_topic.unhealthy.arn
  protocol  = "lambda"
  endpoint  = aws_lambda_function.promotion.arn
}

resource "aws_lambda_permission" "promotion" {
  provider = aws.standby

  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.promotion.function_name
  principal     = "sns.amazonaws.com"
  source_arn    = aws_sns_topic.unhealthy.arn
}

resource "aws_cloudwatch_metric_alarm" "unhealthy" {
  provider = aws.standby

  alarm_name          = "orders-unhealthy"
  namespace           = "CloudWatchSynthetics"
  metric_name         = "Failed"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = "breaching"
  alarm_actions       = [aws_sns_topic.unhealthy.arn]
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "orders_standby" {
  provider = aws.standby

  identifier          = "orders-standby"
  instance_class      = "db.m6g.large"
  replicate_source_db = aws_db_instance.orders.arn
}
