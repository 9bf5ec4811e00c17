provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_db_instance" "ledger" { # want "database/single-region"
  identifier                  = "ledger"
  engine                      = "postgres"
  engine_version              = "16.4"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "ledger"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  skip_final_snapshot         = true
}

resource "aws_lambda_function" "post" {
  provider      = aws.west
  function_name = "post"
  role          = "arn:aws:iam::123456789012:role/post"
  handler       = "index.handler"
  runtime       = "nodejs20.x"
  filename      = "post.zip"
}
