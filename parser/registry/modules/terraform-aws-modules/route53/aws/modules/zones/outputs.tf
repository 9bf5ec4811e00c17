output "route53_zone_zone_id" {
  value = { for key, zone in aws_route53_zone.this : key => zone.zone_id }
}

output "route53_zone_zone_arn" {
  value = { for key, zone in aws_route53_zone.this : key => zone.arn }
}

output "route53_zone_name_servers" {
  value = { for key, zone in aws_route53_zone.this : key => zone.name_servers }
}

output "route53_zone_name" {
  value = { for key, zone in aws_route53_zone.this : key => zone.name }
}

output "route53_static_zone_name" {
  value = { for key, zone in var.zones : key => try(zone.domain_name, key) if var.create }
}

output "this_route53_zone_zone_id" {
  value = { for key, zone in aws_route53_zone.this : key => zone.zone_id }
}

output "this_route53_zone_name_servers" {
  value = { for key, zone in aws_route53_zone.this : key => zone.name_servers }
}
