resource "aws_lambda_function" "failover" {
  for_each = toset(["us-east-1", "us-west-2"])

  region        = each.key
  function_name = "failover"
  role          = "arn:aws:iam::123456789012:role/failover"
  runtime       = "python3.13"
  handler       = "failover.handler"
  filename      = "failover.zip"
}
