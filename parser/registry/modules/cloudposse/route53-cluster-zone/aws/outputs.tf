output "zone_id" {
  value = join("", aws_route53_zone.default[*].zone_id)
}

output "zone_name" {
  value = trimsuffix(join("", aws_route53_zone.default[*].name), ".")
}

output "fqdn" {
  value = join("", aws_route53_zone.default[*].name)
}

output "zone_name_servers" {
  value = try(aws_route53_zone.default[0].name_servers, [])
}

output "parent_zone_id" {
  value = join("", data.aws_route53_zone.parent_zone[*].zone_id)
}

output "parent_zone_name" {
  value = join("", data.aws_route53_zone.parent_zone[*].name)
}
