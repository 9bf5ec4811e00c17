provider "aws" {
  region = "ap-northeast-1"
}

locals {
  steps = {
    promote = "PromoteReadReplica"
    inspect = "DescribeDBInstances"
  }
}

resource "aws_ssm_document" "recovery" { # want "recovery/failover-in-failing-region"
  for_each = local.steps

  name            = "recovery-${each.key}"
  document_type   = "Automation"
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "0.3"
    mainSteps = [{
      name   = each.key
      action = "aws:executeAwsApi"
      inputs = {
        Service              = "rds"
        Api                  = each.value
        DBInstanceIdentifier = "orders-osaka"
      }
    }]
  })
}

resource "aws_route53_record" "tokyo" {
  zone_id         = "Z0123456789"
  name            = "api.example.com"
  type            = "A"
  set_identifier  = "tokyo"
  health_check_id = aws_route53_health_check.tokyo.id

  alias {
    name                   = aws_lb.tokyo.dns_name
    zone_id                = aws_lb.tokyo.zone_id
    evaluate_target_health = true
  }

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "osaka" {
  zone_id        = "Z0123456789"
  name           = "api.example.com"
  type           = "A"
  set_identifier = "osaka"

  alias {
    name                   = aws_lb.osaka.dns_name
    zone_id                = aws_lb.osaka.zone_id
    evaluate_target_health = true
  }

  failover_routing_policy {
    type = "SECONDARY"
  }
}

resource "aws_route53_health_check" "tokyo" {
  type              = "HTTPS"
  fqdn              = aws_lb.tokyo.dns_name
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_lb" "tokyo" {
  name               = "api-tokyo"
  load_balancer_type = "application"
  subnets            = ["subnet-0a1", "subnet-0b2"]
}

resource "aws_lb" "osaka" {
  region = "ap-northeast-3"

  name               = "api-osaka"
  load_balancer_type = "application"
  subnets            = ["subnet-0c3", "subnet-0d4"]
}
