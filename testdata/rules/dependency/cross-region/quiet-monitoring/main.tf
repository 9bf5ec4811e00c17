provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

variable "role_arn" {
  type = string
}

resource "aws_lb" "shop" {
  name               = "shop"
  load_balancer_type = "network"
  subnets            = ["subnet-0a1b2c3d4e5f60718", "subnet-1a1b2c3d4e5f60718"]
}

resource "aws_sqs_queue" "orders" {
  name = "orders"
}

resource "aws_lambda_function" "health_checker" {
  provider = aws.eu

  function_name = "health-checker"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "health_checker.zip"

  environment {
    variables = {
      TARGET    = aws_lb.shop.dns_name
      QUEUE_URL = aws_sqs_queue.orders.url
    }
  }
}
