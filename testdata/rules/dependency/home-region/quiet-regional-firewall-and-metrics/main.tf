provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "us_east_1"
  region = "us-east-1"
}

resource "aws_wafv2_ip_set" "office" {
  name               = "office"
  scope              = "REGIONAL"
  ip_address_version = "IPV4"
  addresses          = ["192.0.2.0/24"]
}

# The metrics of the resolver are where the resolver is.
resource "aws_cloudwatch_metric_alarm" "resolver" {
  alarm_name          = "resolver"
  namespace           = "AWS/Route53Resolver"
  metric_name         = "InboundQueryVolume"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 3
  period              = 60
  statistic           = "Sum"
  threshold           = 100000
}

resource "aws_ecrpublic_repository" "tools" {
  provider        = aws.us_east_1
  repository_name = "tools"
}
