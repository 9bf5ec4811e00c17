provider "aws" {
  region = "us-west-2"
}

provider "aws" {
  alias  = "ohio"
  region = "us-east-2"
}

module "oregon" {
  source = "./service"

  name           = "payments"
  count_of_tasks = 6
}

module "ohio" {
  source    = "./service"
  providers = { aws = aws.ohio }

  name           = "payments"
  count_of_tasks = 0
}

resource "aws_route53_health_check" "oregon" {
  fqdn              = module.oregon.dns_name
  type              = "HTTPS"
  resource_path     = "/health"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "primary" {
  zone_id         = "Z0123456789ABCDEFGHIJ"
  name            = "pay.example.com"
  type            = "A"
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.oregon.id

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = module.oregon.dns_name
    zone_id                = module.oregon.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "secondary" {
  zone_id        = "Z0123456789ABCDEFGHIJ"
  name           = "pay.example.com"
  type           = "A"
  set_identifier = "secondary"

  failover_routing_policy {
    type = "SECONDARY"
  }

  alias {
    name                   = module.ohio.dns_name
    zone_id                = module.ohio.zone_id
    evaluate_target_health = true
  }
}
