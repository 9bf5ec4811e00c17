provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "virginia" {
  name    = "gate-virginia"
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name    = "gate-ireland"
  subnets = ["subnet-0c", "subnet-0d"]
}

locals {
  members = {
    for pair in setproduct(["virginia", "ireland"], ["A", "AAAA"]) : join("-", pair) => {
      place = pair[0]
      type  = pair[1]
    }
  }

  balancers = {
    virginia = { balancer = aws_lb.virginia, region = "us-east-1" }
    ireland  = { balancer = aws_lb.ireland, region = "eu-west-1" }
  }
}

resource "aws_route53_health_check" "region" {
  for_each = local.balancers

  type              = "HTTPS"
  fqdn              = each.value.balancer.dns_name
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "gate" {
  for_each = local.members

  zone_id         = "Z0GATE00001"
  name            = "gate.example.com"
  type            = each.value.type
  set_identifier  = each.value.place
  health_check_id = aws_route53_health_check.region[each.value.place].id

  latency_routing_policy {
    region = local.balancers[each.value.place].region
  }

  alias {
    name                   = local.balancers[each.value.place].balancer.dns_name
    zone_id                = local.balancers[each.value.place].balancer.zone_id
    evaluate_target_health = true
  }
}
