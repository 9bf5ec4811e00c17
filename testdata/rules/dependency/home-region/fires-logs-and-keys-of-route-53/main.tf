provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "us_east_1"
  region = "us-east-1"
}

resource "aws_route53_zone" "shop" {
  name = "example.com"
}

resource "aws_cloudwatch_log_group" "queries" { # want "dependency/home-region"
  name              = "/aws/route53/example.com"
  retention_in_days = 30
}

resource "aws_route53_query_log" "shop" {
  zone_id                  = aws_route53_zone.shop.zone_id
  cloudwatch_log_group_arn = aws_cloudwatch_log_group.queries.arn
}

resource "aws_route53_key_signing_key" "shop" {
  hosted_zone_id             = aws_route53_zone.shop.id
  name                       = "shop"
  key_management_service_arn = "arn:aws:kms:eu-west-1:123456789012:key/0f5b7a3e-3333-4a5e-9c2d-6f8f2f1f0a03" # want "dependency/home-region"
}

resource "aws_cloudwatch_metric_alarm" "accelerator" {
  provider            = aws.us_east_1
  alarm_name          = "accelerator-flows"
  comparison_operator = "LessThanThreshold"
  evaluation_periods  = 3
  threshold           = 1

  metric_query {
    id          = "flows"
    return_data = true

    metric {
      namespace   = "AWS/GlobalAccelerator" # want "dependency/home-region"
      metric_name = "NewFlowCount"
      period      = 60
      stat        = "Sum"
    }
  }
}
