variable "iam_roles" {
  type    = list(string)
  default = []
}

variable "enhanced_monitoring_role_enabled" {
  type    = bool
  default = false
}

variable "enhanced_monitoring_attributes" {
  type    = list(string)
  default = ["enhanced-monitoring"]
}

variable "rds_monitoring_interval" {
  type    = number
  default = 0
}

variable "rds_monitoring_role_arn" {
  type    = string
  default = null
}

variable "performance_insights_enabled" {
  type    = bool
  default = false
}

variable "performance_insights_kms_key_id" {
  type    = string
  default = ""
}

variable "enabled_cloudwatch_logs_exports" {
  type    = list(string)
  default = []
}

variable "autoscaling_enabled" {
  type    = bool
  default = false
}

variable "autoscaling_min_capacity" {
  type    = number
  default = 1
}

variable "autoscaling_max_capacity" {
  type    = number
  default = 5
}

variable "autoscaling_policy_type" {
  type    = string
  default = "TargetTrackingScaling"
}

variable "activity_stream_enabled" {
  type    = bool
  default = false
}

variable "activity_stream_mode" {
  type    = string
  default = "async"
}

variable "activity_stream_kms_key_id" {
  type    = string
  default = ""
}
