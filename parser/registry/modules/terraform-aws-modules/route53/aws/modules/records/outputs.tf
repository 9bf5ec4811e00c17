output "route53_record_name" {
  value = { for key, record in aws_route53_record.this : key => record.name }
}

output "route53_record_fqdn" {
  value = { for key, record in aws_route53_record.this : key => record.fqdn }
}

output "this_route53_record_name" {
  value = { for key, record in aws_route53_record.this : key => record.name }
}

output "this_route53_record_fqdn" {
  value = { for key, record in aws_route53_record.this : key => record.fqdn }
}
