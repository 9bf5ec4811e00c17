provider "aws" {
  region = "us-east-2"
}

provider "aws" {
  alias  = "oregon"
  region = "us-west-2"
}

resource "aws_db_instance" "orders" {
  identifier                  = "orders"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "orders"
  manage_master_user_password = true
  multi_az                    = true
  storage_encrypted           = true
  backup_retention_period     = 14
}

resource "aws_db_instance" "orders_oregon" {
  provider = aws.oregon

  identifier              = "orders-oregon"
  replicate_source_db     = aws_db_instance.orders.arn
  instance_class          = "db.r6g.large"
  kms_key_id              = "arn:aws:kms:us-west-2:111122223333:key/0b1c2d3e-0000-4000-8000-000000000001"
  backup_retention_period = 14
}

# A canary in Oregon writes through the public name every minute.
resource "aws_cloudwatch_metric_alarm" "canary" {
  provider = aws.oregon

  alarm_name          = "orders-canary"
  namespace           = "Shop/Canary"
  metric_name         = "Failed"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = "notBreaching" # want "health/alarm-ignores-silence"
  alarm_actions       = ["arn:aws:sns:us-west-2:111122223333:orders-region-lost"]
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  provider = aws.oregon

  alarm_name          = "orders-lag"
  namespace           = "AWS/RDS"
  metric_name         = "ReplicaLag"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 30
  period              = 60
  evaluation_periods  = 5
  dimensions          = { DBInstanceIdentifier = aws_db_instance.orders_oregon.identifier }
}

resource "aws_sns_topic" "region_lost" {
  provider = aws.oregon

  name = "orders-region-lost"
}

resource "aws_lambda_function" "promote" {
  provider = aws.oregon

  function_name = "orders-promote-replica"
  role          = "arn:aws:iam::111122223333:role/orders-promote"
  handler       = "promote.handler"
  runtime       = "python3.12"
  filename      = "promote.zip"
}

resource "aws_sns_topic_subscription" "promote" {
  provider = aws.oregon

  topic_arn = "arn:aws:sns:us-west-2:111122223333:orders-region-lost"
  protocol  = "lambda"
  endpoint  = "arn:aws:lambda:us-west-2:111122223333:function:orders-promote-replica"
}
