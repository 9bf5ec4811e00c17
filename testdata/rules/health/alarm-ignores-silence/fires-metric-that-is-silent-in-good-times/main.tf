provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "shop" {
  name    = "shop"
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_sns_topic" "failover" {
  name = "failover"
}

resource "aws_sns_topic_subscription" "failover" {
  topic_arn = aws_sns_topic.failover.arn
  protocol  = "lambda"
  endpoint  = aws_lambda_function.failover.arn
}

resource "aws_lambda_function" "failover" {
  function_name = "promote-ireland"
  role          = "arn:aws:iam::111122223333:role/failover"
  runtime       = "python3.13"
  handler       = "failover.handler"
  filename      = "failover.zip"
}

# A load balancer sends this count only while there are errors.
resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name          = "shop-errors"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_Target_5XX_Count"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 25
  period              = 60
  evaluation_periods  = 2
  treat_missing_data  = "notBreaching" # want "health/alarm-ignores-silence"
  alarm_actions       = [aws_sns_topic.failover.arn]

  dimensions = {
    LoadBalancer = aws_lb.shop.arn_suffix
  }
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  replica {
    region_name = "eu-west-1"
  }
}
