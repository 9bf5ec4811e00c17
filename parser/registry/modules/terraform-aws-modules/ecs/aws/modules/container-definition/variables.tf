variable "region" {
  default = null
}

variable "tags" {
  default  = {}
  nullable = false
}

variable "service" {
  default = ""
}

variable "create_cloudwatch_log_group" {
  default  = true
  nullable = false
}

variable "enable_cloudwatch_logging" {
  default  = true
  nullable = false
}

variable "cloudwatch_log_group_retention_in_days" {
  default = 14
}

variable "name" {
  default = null
}

variable "image" {
  default = null
}

variable "command" {
  default = null
}

variable "essential" {
  default = null
}

variable "environment" {
  default  = []
  nullable = false
}

variable "environmentFiles" {
  default = null
}

variable "environment_files" {
  default = null
}

variable "secrets" {
  default = null
}

variable "mountPoints" {
  default = null
}

variable "mount_points" {
  default = null
}

variable "portMappings" {
  default = null
}

variable "port_mappings" {
  default = null
}

variable "healthCheck" {
  default = null
}

variable "health_check" {
  default = null
}

variable "repositoryCredentials" {
  default = null
}

variable "repository_credentials" {
  default = null
}

variable "logConfiguration" {
  default  = {}
  nullable = false
}

variable "log_configuration" {
  default  = {}
  nullable = false
}

variable "cloudwatch_log_group_name" {
  default = null
}

variable "cloudwatch_log_group_kms_key_id" {
  default = null
}
