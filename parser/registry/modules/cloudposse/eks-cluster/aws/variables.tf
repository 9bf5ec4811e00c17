variable "region" {
  type    = string
  default = null
}

variable "vpc_id" {
  type    = string
  default = null
}

variable "subnet_ids" {
  type = list(string)
}

variable "kubernetes_version" {
  type    = string
  default = "1.21"
}

variable "associated_security_group_ids" {
  type    = list(string)
  default = []
}

variable "endpoint_private_access" {
  type    = bool
  default = false
}

variable "endpoint_public_access" {
  type    = bool
  default = true
}

variable "public_access_cidrs" {
  type    = list(string)
  default = ["0.0.0.0/0"]
}

variable "service_ipv4_cidr" {
  type    = string
  default = null
}

variable "kubernetes_network_ipv6_enabled" {
  type    = bool
  default = false
}

variable "enabled_cluster_log_types" {
  type    = list(string)
  default = []
}

variable "cluster_log_retention_period" {
  type    = number
  default = 0
}

variable "cloudwatch_log_group_kms_key_id" {
  type    = string
  default = null
}

variable "cluster_encryption_config_enabled" {
  type    = bool
  default = true
}

variable "cluster_encryption_config_kms_key_id" {
  type    = string
  default = ""
}

variable "cluster_encryption_config_kms_key_enable_key_rotation" {
  type    = bool
  default = true
}

variable "cluster_encryption_config_kms_key_policy" {
  type    = string
  default = null
}

variable "cluster_encryption_config_resources" {
  type    = list(string)
  default = ["secrets"]
}

variable "create_eks_service_role" {
  type    = bool
  default = true
}

variable "eks_cluster_service_role_arn" {
  type    = string
  default = null
}

variable "oidc_provider_enabled" {
  type    = bool
  default = false
}

variable "addons" {
  type    = any
  default = []
}

variable "deletion_protection_enabled" {
  type    = bool
  default = false
}

variable "cluster_attributes" {
  type    = list(string)
  default = ["cluster"]
}

variable "upgrade_policy" {
  type    = any
  default = null
}

variable "zonal_shift_config" {
  type    = any
  default = null
}

variable "access_config" {
  type    = any
  default = {}
}

variable "access_entry_map" {
  type    = any
  default = {}
}

variable "access_entries" {
  type    = any
  default = []
}

variable "managed_security_group_rules_enabled" {
  type    = bool
  default = true
}

variable "create_security_group" {
  type    = bool
  default = false
}

variable "allowed_security_group_ids" {
  type    = list(string)
  default = []
}

variable "allowed_security_groups" {
  type    = list(string)
  default = []
}

variable "allowed_cidr_blocks" {
  type    = list(string)
  default = []
}

variable "custom_ingress_rules" {
  type    = any
  default = []
}
