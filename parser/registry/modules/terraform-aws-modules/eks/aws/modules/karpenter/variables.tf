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

variable "cluster_name" {
  default = ""
}

variable "create_iam_role" {
  default  = true
  nullable = false
}

variable "iam_role_name" {
  default = "KarpenterController"
}

variable "create_node_iam_role" {
  default  = true
  nullable = false
}

variable "node_iam_role_name" {
  default = null
}

variable "node_iam_role_arn" {
  default = null
}

variable "create_instance_profile" {
  default  = false
  nullable = false
}

variable "create_pod_identity_association" {
  default  = true
  nullable = false
}

variable "namespace" {
  default = "kube-system"
}

variable "service_account" {
  default = "karpenter"
}

variable "create_access_entry" {
  default  = true
  nullable = false
}

variable "enable_spot_termination" {
  default  = true
  nullable = false
}

variable "queue_name" {
  default = null
}

variable "queue_kms_master_key_id" {
  default = null
}

variable "rule_name_prefix" {
  default = "Karpenter"
}
