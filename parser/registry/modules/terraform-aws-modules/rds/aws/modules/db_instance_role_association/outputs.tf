output "db_instance_role_association_id" {
  value = try(aws_db_instance_role_association.this[0].id, "")
}
