# Who runs this can give us-east-1 itself.
variable "home" {
  type = string
}

provider "aws" {
  region = var.home
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

variable "role_arn" {
  type = string
}

resource "aws_ecr_repository" "mailer" {
  provider = aws.virginia

  name                 = "mailer"
  image_tag_mutability = "IMMUTABLE"
}

resource "aws_lambda_function" "mailer" {
  function_name = "mailer"
  role          = var.role_arn
  package_type  = "Image"
  image_uri     = "${aws_ecr_repository.mailer.repository_url}:7"
}
