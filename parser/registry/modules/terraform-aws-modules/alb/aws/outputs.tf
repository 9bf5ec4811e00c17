output "id" {
  value = one(aws_lb.this[*].id)
}

output "arn" {
  value = one(aws_lb.this[*].arn)
}

output "arn_suffix" {
  value = one(aws_lb.this[*].arn_suffix)
}

output "dns_name" {
  value = one(aws_lb.this[*].dns_name)
}

output "zone_id" {
  value = one(aws_lb.this[*].zone_id)
}

output "lb_id" {
  value = one(aws_lb.this[*].id)
}

output "lb_arn" {
  value = one(aws_lb.this[*].arn)
}

output "lb_arn_suffix" {
  value = one(aws_lb.this[*].arn_suffix)
}

output "lb_dns_name" {
  value = one(aws_lb.this[*].dns_name)
}

output "lb_zone_id" {
  value = one(aws_lb.this[*].zone_id)
}

output "this_lb_id" {
  value = one(aws_lb.this[*].id)
}

output "this_lb_arn" {
  value = one(aws_lb.this[*].arn)
}

output "this_lb_dns_name" {
  value = one(aws_lb.this[*].dns_name)
}

output "this_lb_zone_id" {
  value = one(aws_lb.this[*].zone_id)
}

output "listeners" {
  value = aws_lb_listener.this
}

output "listener_rules" {
  value = aws_lb_listener_rule.this
}

output "http_tcp_listener_arns" {
  value = aws_lb_listener.frontend_http_tcp[*].arn
}

output "https_listener_arns" {
  value = aws_lb_listener.frontend_https[*].arn
}

output "target_groups" {
  value = aws_lb_target_group.this
}

output "target_group_arns" {
  value = aws_lb_target_group.main[*].arn
}

output "target_group_arn_suffixes" {
  value = aws_lb_target_group.main[*].arn_suffix
}

output "target_group_names" {
  value = aws_lb_target_group.main[*].name
}

output "security_group_id" {
  value = one(aws_security_group.this[*].id)
}

output "security_group_arn" {
  value = one(aws_security_group.this[*].arn)
}

output "route53_records" {
  value = aws_route53_record.this
}
