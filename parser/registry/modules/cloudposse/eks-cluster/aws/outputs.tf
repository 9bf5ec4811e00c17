output "eks_cluster_id" {
  value = one(aws_eks_cluster.default[*].id)
}

output "eks_cluster_arn" {
  value = one(aws_eks_cluster.default[*].arn)
}

output "eks_cluster_endpoint" {
  value = one(aws_eks_cluster.default[*].endpoint)
}

output "eks_cluster_version" {
  value = one(aws_eks_cluster.default[*].version)
}

output "eks_cluster_identity_oidc_issuer" {
  value = try(aws_eks_cluster.default[0].identity[0].oidc[0].issuer, null)
}

output "eks_cluster_identity_oidc_issuer_arn" {
  value = one(aws_iam_openid_connect_provider.default[*].arn)
}

output "eks_cluster_certificate_authority_data" {
  value = try(aws_eks_cluster.default[0].certificate_authority[0].data, null)
}

output "eks_cluster_managed_security_group_id" {
  value = local.group
}

output "eks_cluster_role_arn" {
  value = local.role
}

output "security_group_id" {
  value = one(aws_security_group.default[*].id)
}

output "cluster_encryption_config_enabled" {
  value = var.cluster_encryption_config_enabled
}

output "cluster_encryption_config_resources" {
  value = var.cluster_encryption_config_resources
}

output "cluster_encryption_config_provider_key_arn" {
  value = local.key
}

output "cluster_encryption_config_provider_key_alias" {
  value = one(aws_kms_alias.cluster[*].arn)
}

output "cloudwatch_log_group_name" {
  value = "/aws/eks/${module.label.id}/cluster"
}

output "cloudwatch_log_group_kms_key_id" {
  value = var.cloudwatch_log_group_kms_key_id
}
