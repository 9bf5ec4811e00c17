provider "aws" {
  region = "us-east-2"
}

resource "aws_dynamodb_table" "failover_state" {
  name         = "failover-state"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "service"

  attribute {
    name = "service"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }
}

resource "aws_lambda_function" "steering" {
  function_name = "steering"
  role          = "arn:aws:iam::123456789012:role/steering"
  runtime       = "python3.13"
  handler       = "steering.handler"
  filename      = "steering.zip"

  environment {
    variables = {
      STATE = aws_dynamodb_table.failover_state.name
    }
  }
}

resource "aws_route53_health_check" "web" {
  for_each = toset(["us-east-1", "us-west-2"])

  type              = "HTTPS"
  fqdn              = "web.${each.key}.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "web" {
  for_each = toset(["us-east-1", "us-west-2"])

  zone_id         = "Z0123456789"
  name            = "web.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["web.${each.key}.example.com"]
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.web[each.key].id

  latency_routing_policy {
    region = each.key
  }
}
