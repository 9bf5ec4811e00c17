resource "aws_lambda_function" "payments" {
  function_name = "payments"
  role          = "arn:aws:iam::123456789012:role/payments"
  handler       = "main.handle"
  runtime       = "python3.13"
  filename      = "payments.zip"
}
