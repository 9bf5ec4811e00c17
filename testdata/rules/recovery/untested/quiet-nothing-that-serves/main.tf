provider "aws" {
  region = "us-east-1"
}

resource "aws_iam_role" "deploy" {
  name = "deploy"

  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = []
  })
}
