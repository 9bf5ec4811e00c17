# One record in a zone that exists, and a health check if it is asked for. The record does not use the check.

data "aws_route53_zone" "default" {
  count = module.this.enabled ? 1 : 0

  zone_id      = var.zone_id
  name         = var.zone_name
  private_zone = var.private_zone
  vpc_id       = var.zone_vpc_id
  tags         = var.zone_tags
}

resource "aws_route53_record" "default" {
  count = module.this.enabled ? 1 : 0

  zone_id = data.aws_route53_zone.default[0].zone_id
  name    = var.dns_name != "" ? var.dns_name : module.this.id
  type    = var.type
  ttl     = var.ttl
  records = var.records
}

resource "aws_route53_health_check" "default" {
  count = module.this.enabled && var.healthcheck_enabled ? 1 : 0

  fqdn                            = try(coalesce(var.healthcheck_settings.domain), aws_route53_record.default[0].fqdn)
  ip_address                      = try(var.healthcheck_settings.ip_address, null)
  type                            = try(coalesce(var.healthcheck_settings.type), "HTTPS")
  port                            = try(coalesce(var.healthcheck_settings.port), 443)
  resource_path                   = try(var.healthcheck_settings.resource_path, null)
  search_string                   = try(var.healthcheck_settings.search_string, null)
  regions                         = try(var.healthcheck_settings.regions, null)
  request_interval                = try(coalesce(var.healthcheck_settings.request_interval), "30")
  failure_threshold               = try(var.healthcheck_settings.failure_threshold, null)
  measure_latency                 = try(var.healthcheck_settings.measure_latency, null)
  invert_healthcheck              = try(var.healthcheck_settings.invert_healthcheck, null)
  child_healthchecks              = try(var.healthcheck_settings.child_healthchecks, null)
  child_health_threshold          = try(var.healthcheck_settings.child_health_threshold, null)
  insufficient_data_health_status = try(var.healthcheck_settings.insufficient_data_health_status, null)
  tags                            = module.this.tags
}
