variable "role_arn" {
  type = string
}

resource "aws_lambda_function" "quote" {
  function_name = "quote"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "quote.zip"
}

resource "aws_lambda_function" "bill" {
  function_name = "bill"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "bill.zip"
}
