provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_secretsmanager_secret" "payments" {
  name = "payments-api"
}

resource "aws_ecr_repository" "payments" {
  name = "payments"
}

module "us" {
  source = "./modules/service"

  image      = "${aws_ecr_repository.payments.repository_url}:1.4.2"
  secret_arn = aws_secretsmanager_secret.payments.arn
}

module "eu" {
  source = "./modules/service"

  providers = {
    aws = aws.eu
  }

  image      = "${aws_ecr_repository.payments.repository_url}:1.4.2"
  secret_arn = aws_secretsmanager_secret.payments.arn
}
