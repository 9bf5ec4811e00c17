provider "aws" {
  region = "us-east-2"
}

provider "aws" {
  alias  = "primary"
  region = "us-east-1"
}

provider "aws" {
  alias  = "standby"
  region = "us-west-2"
}

# What decides on a failover runs and keeps its notes in neither region.
resource "aws_dynamodb_table" "failover_state" {
  name         = "failover-state"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "key"

  attribute {
    name = "key"
    type = "S"
  }
}

resource "aws_lambda_function" "failover" {
  function_name = "failover"
  role          = "arn:aws:iam::123456789012:role/failover"
  runtime       = "python3.13"
  handler       = "main.handler"
  filename      = "failover.zip"

  environment {
    variables = {
      STATE_TABLE = aws_dynamodb_table.failover_state.name
    }
  }
}

resource "aws_lb" "primary" {
  provider = aws.primary

  name    = "shop"
  subnets = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_lb" "standby" {
  provider = aws.standby

  name    = "shop"
  subnets = ["subnet-0b1", "subnet-0b2"]
}

resource "aws_route53_record" "primary" {
  zone_id        = "Z0123456789ABCDEFGHIJ"
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "primary"

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = aws_lb.primary.dns_name
    zone_id                = aws_lb.primary.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "standby" {
  zone_id        = "Z0123456789ABCDEFGHIJ"
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "standby"

  failover_routing_policy {
    type = "SECONDARY"
  }

  alias {
    name                   = aws_lb.standby.dns_name
    zone_id                = aws_lb.standby.zone_id
    evaluate_target_health = true
  }
}
