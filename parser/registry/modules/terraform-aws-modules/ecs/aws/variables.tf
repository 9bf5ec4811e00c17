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

variable "cluster_configuration" {
  default  = {}
  nullable = false
}

variable "cluster_tags" {
  default  = {}
  nullable = false
}

variable "create_cloudwatch_log_group" {
  default  = true
  nullable = false
}

variable "cloudwatch_log_group_name" {
  default = null
}

variable "cloudwatch_log_group_kms_key_id" {
  default = null
}

variable "cluster_capacity_providers" {
  default  = []
  nullable = false
}

variable "default_capacity_provider_strategy" {
  default  = {}
  nullable = false
}

variable "capacity_providers" {
  default  = {}
  nullable = false
}

variable "fargate_capacity_providers" {
  default  = {}
  nullable = false
}

variable "autoscaling_capacity_providers" {
  default  = {}
  nullable = false
}

variable "create_task_exec_iam_role" {
  default  = false
  nullable = false
}

variable "services" {
  default  = {}
  nullable = false
}
