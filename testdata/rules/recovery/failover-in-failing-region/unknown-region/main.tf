data "aws_ssm_parameter" "control_region" {
  name = "/platform/control-region"
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "control"
  region = data.aws_ssm_parameter.control_region.value
}

resource "aws_lambda_function" "failover" {
  provider = aws.control

  function_name = "failover"
  role          = "arn:aws:iam::123456789012:role/failover"
  runtime       = "python3.13"
  handler       = "failover.handler"
  filename      = "failover.zip"
}
