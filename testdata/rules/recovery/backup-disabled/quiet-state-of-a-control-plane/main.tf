provider "aws" {
  region = "us-east-2"
}

resource "aws_dynamodb_table" "verdicts" {
  name         = "verdicts"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "region"

  attribute {
    name = "region"
    type = "S"
  }
}

resource "aws_lambda_function" "judge" {
  function_name = "judge"
  role          = "arn:aws:iam::123456789012:role/judge"
  runtime       = "python3.13"
  handler       = "judge.handler"
  filename      = "judge.zip"

  environment {
    variables = {
      VERDICTS = aws_dynamodb_table.verdicts.name
    }
  }
}

resource "aws_lb" "web" {
  for_each = toset(["us-east-1", "us-west-2"])

  region             = each.key
  name               = "web"
  load_balancer_type = "application"
}

resource "aws_route53_record" "web" {
  for_each = aws_lb.web

  zone_id        = "Z0123456789ABCDEFGHIJ"
  name           = "web.example.com"
  type           = "A"
  set_identifier = each.key

  latency_routing_policy {
    region = each.key
  }

  alias {
    name                   = each.value.dns_name
    zone_id                = each.value.zone_id
    evaluate_target_health = true
  }
}
