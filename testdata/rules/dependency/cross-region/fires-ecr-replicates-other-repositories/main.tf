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

data "aws_caller_identity" "current" {}

resource "aws_ecr_repository" "shop" {
  name = "shop/api"
}

resource "aws_ecr_replication_configuration" "shop" {
  replication_configuration {
    rule {
      destination {
        region      = "eu-west-1"
        registry_id = data.aws_caller_identity.current.account_id
      }

      repository_filter {
        filter      = "tools/"
        filter_type = "PREFIX_MATCH"
      }
    }
  }
}

resource "aws_lambda_function" "shop_eu" { # want "dependency/cross-region"
  provider = aws.eu

  function_name = "shop"
  role          = var.role_arn
  package_type  = "Image"
  image_uri     = "${aws_ecr_repository.shop.repository_url}:2.0.1"
}

resource "aws_lambda_function" "reports" {
  function_name = "reports"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "reports.zip"

  environment {
    variables = {
      STAGE = "prod"
    }
  }
}
