output "cluster_arn" {
  value = one(aws_eks_cluster.this[*].arn)
}

output "cluster_certificate_authority_data" {
  value = one(aws_eks_cluster.this[*].certificate_authority[0].data)
}

output "cluster_endpoint" {
  value = one(aws_eks_cluster.this[*].endpoint)
}

output "cluster_id" {
  value = one(aws_eks_cluster.this[*].id)
}

output "cluster_name" {
  value = one(aws_eks_cluster.this[*].name)
}

output "cluster_version" {
  value = one(aws_eks_cluster.this[*].version)
}

output "cluster_oidc_issuer_url" {
  value = one(aws_eks_cluster.this[*].identity[0].oidc[0].issuer)
}

output "cluster_primary_security_group_id" {
  value = one(aws_eks_cluster.this[*].vpc_config[0].cluster_security_group_id)
}

output "cluster_security_group_id" {
  value = one(aws_security_group.cluster[*].id)
}

output "cluster_security_group_arn" {
  value = one(aws_security_group.cluster[*].arn)
}

output "node_security_group_id" {
  value = one(aws_security_group.node[*].id)
}

output "node_security_group_arn" {
  value = one(aws_security_group.node[*].arn)
}

output "oidc_provider" {
  value = one(aws_eks_cluster.this[*].identity[0].oidc[0].issuer)
}

output "oidc_provider_arn" {
  value = one(aws_iam_openid_connect_provider.oidc_provider[*].arn)
}

output "cluster_iam_role_name" {
  value = one(aws_iam_role.this[*].name)
}

output "cluster_iam_role_arn" {
  value = one(aws_iam_role.this[*].arn)
}

output "cluster_addons" {
  value = merge(aws_eks_addon.this, aws_eks_addon.before_compute)
}

output "cloudwatch_log_group_name" {
  value = one(aws_cloudwatch_log_group.this[*].name)
}

output "cloudwatch_log_group_arn" {
  value = one(aws_cloudwatch_log_group.this[*].arn)
}

output "kms_key_arn" {
  value = module.kms.key_arn
}

output "kms_key_id" {
  value = module.kms.key_id
}

output "fargate_profiles" {
  value = module.fargate_profile
}

output "eks_managed_node_groups" {
  value = module.eks_managed_node_group
}

output "eks_managed_node_groups_autoscaling_group_names" {
  value = flatten([for group in module.eks_managed_node_group : group.node_group_autoscaling_group_names])
}

output "self_managed_node_groups" {
  value = module.self_managed_node_group
}

output "self_managed_node_groups_autoscaling_group_names" {
  value = [for group in module.self_managed_node_group : group.autoscaling_group_name]
}
