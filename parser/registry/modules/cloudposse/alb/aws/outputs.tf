output "alb_name" {
  value = one(aws_lb.default[*].name)
}

output "alb_arn" {
  value = one(aws_lb.default[*].arn)
}

output "alb_arn_suffix" {
  value = one(aws_lb.default[*].arn_suffix)
}

output "alb_dns_name" {
  value = one(aws_lb.default[*].dns_name)
}

output "alb_zone_id" {
  value = one(aws_lb.default[*].zone_id)
}

output "security_group_id" {
  value = one(aws_security_group.default[*].id)
}

output "default_target_group_arn" {
  value = one(aws_lb_target_group.default[*].arn)
}

output "default_target_group_arn_suffix" {
  value = one(aws_lb_target_group.default[*].arn_suffix)
}

output "http_listener_arn" {
  value = one(aws_lb_listener.http_forward[*].arn)
}

output "http_redirect_listener_arn" {
  value = one(aws_lb_listener.http_redirect[*].arn)
}

output "https_listener_arn" {
  value = one(aws_lb_listener.https[*].arn)
}

output "listener_arns" {
  value = concat(aws_lb_listener.http_forward[*].arn, aws_lb_listener.http_redirect[*].arn, aws_lb_listener.https[*].arn)
}

output "access_logs_bucket_id" {
  value = module.access_logs.bucket_id
}
