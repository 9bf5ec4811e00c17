provider "aws" {
  region = "eu-central-1"
}

provider "aws" {
  alias  = "recovery"
  region = "eu-north-1"
}

variable "role_arn" {
  type = string
}

resource "aws_lambda_function" "promote_standby" {
  function_name = "promote-standby"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "promote.zip"
}

resource "aws_lambda_function" "dr" {
  function_name = "dr"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "dr.zip"
}
