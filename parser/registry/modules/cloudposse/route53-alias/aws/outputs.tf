output "hostnames" {
  value = try([for name in var.aliases : aws_route53_record.default[name].fqdn], [])
}

output "parent_zone_id" {
  value = join("", data.aws_route53_zone.default[*].zone_id)
}

output "parent_zone_name" {
  value = join("", data.aws_route53_zone.default[*].name)
}
