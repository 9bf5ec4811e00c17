resource "aws_route53recoverycontrolconfig_cluster" "dr" {
  name = "dr"
}

resource "aws_route53recoverycontrolconfig_routing_control" "region" {
  for_each = local.regions

  name        = each.key
  cluster_arn = aws_route53recoverycontrolconfig_cluster.dr.arn
}

resource "aws_route53_health_check" "region" {
  for_each = local.regions

  type                = "RECOVERY_CONTROL"
  routing_control_arn = aws_route53recoverycontrolconfig_routing_control.region[each.key].arn
}

locals {
  regions = toset(["us-east-1", "eu-west-1"])
}

resource "aws_route53_record" "depot" {
  for_each = local.regions

  zone_id         = "Z0DEPOT1234"
  name            = "depot.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["${each.key}.depot.example.net"]
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.region[each.key].id

  latency_routing_policy {
    region = each.key
  }
}
