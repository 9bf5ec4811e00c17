provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_cloudwatch_log_group" "api" {
  name              = "/shop/api"
  retention_in_days = 30
}

module "central" {
  source = "./central"

  providers = {
    aws      = aws
    aws.hub  = aws.virginia
  }
}

resource "aws_cloudwatch_log_subscription_filter" "api" {
  name            = "central"
  log_group_name  = aws_cloudwatch_log_group.api.name
  filter_pattern  = ""
  destination_arn = module.central.destination_arn
}
