variable "container_insights_mode" {
  type    = string
  default = "enabled"
}

variable "container_insights_enabled" {
  type    = bool
  default = null
}

variable "kms_key_id" {
  type    = string
  default = null
}

variable "logging" {
  type    = string
  default = "DEFAULT"
}

variable "log_configuration" {
  type    = any
  default = null
}

variable "service_discovery_namespace_arn" {
  type    = string
  default = null
}

variable "capacity_providers_fargate" {
  type    = bool
  default = true
}

variable "capacity_providers_fargate_spot" {
  type    = bool
  default = false
}

variable "capacity_providers_ec2" {
  type    = any
  default = {}
}

variable "external_ec2_capacity_providers" {
  type    = any
  default = {}
}

variable "default_capacity_strategy" {
  type    = any
  default = {}
}
