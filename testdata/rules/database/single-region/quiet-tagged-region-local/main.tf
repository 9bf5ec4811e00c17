provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = {
      Team      = "search"
      data-tier = "region-local"
    }
  }
}

provider "aws" {
  alias  = "stockholm"
  region = "eu-north-1"
}

resource "aws_db_instance" "suggestions" {
  identifier                  = "suggestions"
  engine                      = "postgres"
  instance_class              = "db.m6g.large"
  allocated_storage           = 50
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 1
}

resource "aws_lambda_function" "suggest" {
  function_name = "suggest"
  role          = "arn:aws:iam::123456789012:role/suggest"
  image_uri     = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/suggest:4"
  package_type  = "Image"
}

resource "aws_lambda_function" "suggest_north" {
  provider = aws.stockholm

  function_name = "suggest"
  role          = "arn:aws:iam::123456789012:role/suggest"
  image_uri     = "123456789012.dkr.ecr.eu-north-1.amazonaws.com/suggest:4"
  package_type  = "Image"
}
