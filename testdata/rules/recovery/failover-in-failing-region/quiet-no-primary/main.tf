provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "standby"
  region = "us-west-2"
}

resource "aws_lambda_function" "failover" {
  function_name = "failover"
  role          = "arn:aws:iam::123456789012:role/failover"
  runtime       = "python3.13"
  handler       = "failover.handler"
  filename      = "failover.zip"
}

resource "aws_s3_bucket" "standby" {
  provider = aws.standby

  bucket = "shop-standby"
}
