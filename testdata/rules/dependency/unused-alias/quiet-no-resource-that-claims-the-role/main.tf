provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "dr"
  region = "us-west-2"
}

resource "aws_ecs_cluster" "shop" {
  name = "shop"
}

# It acts on the other region, and belongs here.
resource "aws_lambda_function" "dr_trigger" {
  function_name = "dr-trigger"
  role          = "arn:aws:iam::123456789012:role/dr-trigger"
  runtime       = "python3.13"
  handler       = "main.handler"
  filename      = "trigger.zip"
}
