provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "virginia" {
  source = "./modules/edge"

  name = "edge-virginia"
}

module "ireland" {
  source = "./modules/edge"

  name = "edge-ireland"
}

resource "aws_route53_record" "virginia" { # want "routing/same-region-targets"
  zone_id        = "Z0123456789EDGE"
  name           = "edge.example.com"
  type           = "A"
  ttl            = 60
  records        = [module.virginia.address]
  set_identifier = "virginia"

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "ireland" {
  zone_id        = "Z0123456789EDGE"
  name           = "edge.example.com"
  type           = "A"
  ttl            = 60
  records        = [module.ireland.address]
  set_identifier = "ireland"

  latency_routing_policy {
    region = "eu-west-1"
  }
}

resource "aws_sqs_queue" "orders" {
  provider = aws.ireland

  name = "orders"
}

resource "aws_lambda_function" "orders" {
  provider = aws.ireland

  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/orders"
  handler       = "orders.handle"
  runtime       = "python3.13"
  filename      = "orders.zip"
}
