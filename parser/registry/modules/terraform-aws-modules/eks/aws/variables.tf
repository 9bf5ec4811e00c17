variable "create" {
  default  = true
  nullable = false
}

variable "region" {
  default = null
}

variable "tags" {
  default  = {}
  nullable = false
}

variable "name" {
  default = null
}

variable "cluster_name" {
  default = null
}

variable "kubernetes_version" {
  default = null
}

variable "cluster_version" {
  default = null
}

variable "deletion_protection" {
  default = null
}

variable "compute_config" {
  default = null
}

variable "cluster_compute_config" {
  default = null
}

variable "vpc_id" {
  default = null
}

variable "subnet_ids" {
  default  = []
  nullable = false
}

variable "subnets" {
  default  = []
  nullable = false
}

variable "control_plane_subnet_ids" {
  default  = []
  nullable = false
}

variable "additional_security_group_ids" {
  default  = []
  nullable = false
}

variable "cluster_additional_security_group_ids" {
  default  = []
  nullable = false
}

variable "endpoint_private_access" {
  default = null
}

variable "cluster_endpoint_private_access" {
  default = null
}

variable "endpoint_public_access" {
  default = null
}

variable "cluster_endpoint_public_access" {
  default = null
}

variable "encryption_config" {
  default = {}
}

variable "cluster_encryption_config" {
  default  = { resources = ["secrets"] }
  nullable = false
}

variable "create_kms_key" {
  default  = true
  nullable = false
}

variable "cluster_tags" {
  default  = {}
  nullable = false
}

variable "access_entries" {
  default  = {}
  nullable = false
}

variable "enable_cluster_creator_admin_permissions" {
  default  = false
  nullable = false
}

variable "create_cloudwatch_log_group" {
  default  = true
  nullable = false
}

variable "cloudwatch_log_group_retention_in_days" {
  default = 90
}

variable "cloudwatch_log_group_kms_key_id" {
  default = null
}

variable "create_security_group" {
  default  = true
  nullable = false
}

variable "create_cluster_security_group" {
  default  = true
  nullable = false
}

variable "security_group_id" {
  default = null
}

variable "cluster_security_group_id" {
  default = null
}

variable "security_group_additional_rules" {
  default  = {}
  nullable = false
}

variable "cluster_security_group_additional_rules" {
  default  = {}
  nullable = false
}

variable "create_node_security_group" {
  default  = true
  nullable = false
}

variable "node_security_group_id" {
  default = null
}

variable "node_security_group_name" {
  default = null
}

variable "node_security_group_additional_rules" {
  default  = {}
  nullable = false
}

variable "node_security_group_enable_recommended_rules" {
  default  = true
  nullable = false
}

variable "node_security_group_tags" {
  default  = {}
  nullable = false
}

variable "create_iam_role" {
  default  = true
  nullable = false
}

variable "iam_role_arn" {
  default = null
}

variable "iam_role_name" {
  default = null
}

variable "enable_irsa" {
  default  = true
  nullable = false
}

variable "addons" {
  default  = {}
  nullable = false
}

variable "cluster_addons" {
  default  = {}
  nullable = false
}

variable "eks_managed_node_groups" {
  default  = {}
  nullable = false
}

variable "eks_managed_node_group_defaults" {
  default  = {}
  nullable = false
}

variable "self_managed_node_groups" {
  default  = {}
  nullable = false
}

variable "self_managed_node_group_defaults" {
  default  = {}
  nullable = false
}

variable "fargate_profiles" {
  default  = {}
  nullable = false
}

variable "fargate_profile_defaults" {
  default  = {}
  nullable = false
}
