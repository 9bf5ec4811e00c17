provider "aws" {
  region = "us-east-1"
}

data "aws_ssm_parameter" "standby" {
  name = "/carts/standby-region"
}

provider "aws" {
  alias  = "standby"
  region = data.aws_ssm_parameter.standby.value
}

resource "aws_dynamodb_table" "carts" {
  name         = "carts"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_dynamodb_table_replica" "carts" {
  provider = aws.standby

  global_table_arn       = aws_dynamodb_table.carts.arn
  point_in_time_recovery = true
}

resource "aws_route53_record" "carts" {
  for_each = {
    PRIMARY   = "192.0.2.1"
    SECONDARY = "192.0.2.2"
  }

  zone_id         = "Z0123456789"
  name            = "carts.example.com"
  type            = "A"
  ttl             = 60
  records         = [each.value]
  set_identifier  = lower(each.key)
  health_check_id = "0123abcd-0000-1111-2222-333344445555"

  failover_routing_policy {
    type = each.key
  }
}
