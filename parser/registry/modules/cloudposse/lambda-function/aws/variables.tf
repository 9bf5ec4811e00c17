variable "function_name" {
  type = string
}

variable "handler" {
  type    = string
  default = null
}

variable "runtime" {
  type    = string
  default = null
}

variable "architectures" {
  type    = list(string)
  default = null
}

variable "package_type" {
  type    = string
  default = "Zip"
}

variable "filename" {
  type    = string
  default = null
}

variable "image_uri" {
  type    = string
  default = null
}

variable "s3_bucket" {
  type    = string
  default = null
}

variable "s3_key" {
  type    = string
  default = null
}

variable "s3_object_version" {
  type    = string
  default = null
}

variable "layers" {
  type    = list(string)
  default = []
}

variable "memory_size" {
  type    = number
  default = 128
}

variable "timeout" {
  type    = number
  default = 3
}

variable "publish" {
  type    = bool
  default = false
}

variable "reserved_concurrent_executions" {
  type    = number
  default = -1
}

variable "lambda_environment" {
  type    = any
  default = null
}

variable "kms_key_arn" {
  type    = string
  default = ""
}

variable "vpc_config" {
  type    = any
  default = null
}

variable "dead_letter_config_target_arn" {
  type    = string
  default = null
}

variable "tracing_config_mode" {
  type    = string
  default = null
}

variable "lambda_at_edge_enabled" {
  type    = bool
  default = false
}

variable "role_name" {
  type    = string
  default = null
}

variable "inline_iam_policy" {
  type    = string
  default = null
}

variable "custom_iam_policy_arns" {
  type    = set(string)
  default = []
}

variable "ssm_parameter_names" {
  type    = list(string)
  default = null
}

variable "cloudwatch_logs_retention_in_days" {
  type    = number
  default = null
}

variable "cloudwatch_logs_kms_key_arn" {
  type    = string
  default = null
}

variable "invoke_function_permissions" {
  type    = any
  default = []
}
