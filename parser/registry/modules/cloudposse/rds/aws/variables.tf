variable "dns_zone_id" {
  type    = string
  default = ""
}

variable "host_name" {
  type    = string
  default = "db"
}

variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type    = list(string)
  default = []
}

variable "db_subnet_group_name" {
  type    = string
  default = null
}

variable "availability_zone" {
  type    = string
  default = null
}

variable "security_group_ids" {
  type    = list(string)
  default = []
}

variable "associate_security_group_ids" {
  type    = list(string)
  default = []
}

variable "allowed_cidr_blocks" {
  type    = list(string)
  default = []
}

variable "allowed_prefix_list_ids" {
  type    = list(string)
  default = []
}

variable "publicly_accessible" {
  type    = bool
  default = false
}

variable "database_name" {
  type    = string
  default = null
}

variable "database_user" {
  type    = string
  default = null
}

variable "database_port" {
  type = number
}

variable "database_password" {
  type    = string
  default = null
}

variable "database_manage_master_user_password" {
  type    = bool
  default = false
}

variable "database_master_user_secret_kms_key_id" {
  type    = string
  default = null
}

variable "engine" {
  type    = string
  default = null
}

variable "engine_version" {
  type = string
}

variable "major_engine_version" {
  type    = string
  default = ""
}

variable "instance_class" {
  type = string
}

variable "db_parameter_group" {
  type = string
}

variable "parameter_group_name" {
  type    = string
  default = ""
}

variable "option_group_name" {
  type    = string
  default = ""
}

variable "multi_az" {
  type    = bool
  default = false
}

variable "storage_encrypted" {
  type    = bool
  default = true
}

variable "kms_key_arn" {
  type    = string
  default = ""
}

variable "backup_retention_period" {
  type    = number
  default = 0
}

variable "backup_window" {
  type    = string
  default = "22:00-03:00"
}

variable "deletion_protection" {
  type    = bool
  default = false
}

variable "skip_final_snapshot" {
  type    = bool
  default = true
}

variable "snapshot_identifier" {
  type    = string
  default = null
}

variable "restore_to_point_in_time" {
  type    = any
  default = null
}

variable "replicate_source_db" {
  type    = string
  default = null
}

variable "blue_green_update_enabled" {
  type    = bool
  default = false
}

variable "monitoring_interval" {
  type    = string
  default = "0"
}

variable "monitoring_role_arn" {
  type    = string
  default = null
}

variable "performance_insights_enabled" {
  type    = bool
  default = false
}

variable "performance_insights_kms_key_id" {
  type    = string
  default = null
}

variable "enabled_cloudwatch_logs_exports" {
  type    = list(string)
  default = []
}
