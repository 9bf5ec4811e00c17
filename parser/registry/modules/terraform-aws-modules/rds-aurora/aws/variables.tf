variable "create" {
  type    = bool
  default = true
}

variable "create_cluster" {
  type    = bool
  default = true
}

variable "region" {
  type    = string
  default = null
}

variable "name" {
  type    = string
  default = ""
}

variable "engine" {
  type    = string
  default = null
}

variable "engine_mode" {
  type    = string
  default = "provisioned"
}

variable "engine_version" {
  type    = string
  default = null
}

variable "cluster_scalability_type" {
  type    = string
  default = null
}

variable "allocated_storage" {
  type    = number
  default = null
}

variable "cluster_instance_class" {
  type    = string
  default = null
}

variable "instance_class" {
  type    = string
  default = null
}

variable "storage_encrypted" {
  type    = bool
  default = true
}

variable "kms_key_id" {
  type    = string
  default = null
}

variable "is_primary_cluster" {
  type    = bool
  default = true
}

variable "database_name" {
  type    = string
  default = null
}

variable "master_username" {
  type    = string
  default = null
}

variable "master_password_wo_version" {
  type    = number
  default = null
}

variable "manage_master_user_password" {
  type    = bool
  default = true
}

variable "master_user_secret_kms_key_id" {
  type    = string
  default = null
}

variable "port" {
  type    = string
  default = null
}

variable "global_cluster_identifier" {
  type    = string
  default = null
}

variable "replication_source_identifier" {
  type    = string
  default = null
}

variable "source_region" {
  type    = string
  default = null
}

variable "enable_global_write_forwarding" {
  type    = bool
  default = null
}

variable "snapshot_identifier" {
  type    = string
  default = null
}

variable "restore_to_point_in_time" {
  type    = any
  default = null
}

variable "s3_import" {
  type    = any
  default = null
}

variable "scaling_configuration" {
  type    = any
  default = null
}

variable "serverlessv2_scaling_configuration" {
  type    = any
  default = null
}

variable "backup_retention_period" {
  type    = number
  default = null
}

variable "preferred_backup_window" {
  type    = string
  default = null
}

variable "deletion_protection" {
  type    = bool
  default = null
}

variable "enable_http_endpoint" {
  type    = bool
  default = null
}

variable "availability_zones" {
  type    = list(string)
  default = null
}

variable "create_db_subnet_group" {
  type    = bool
  default = false
}

variable "db_subnet_group_name" {
  type    = string
  default = ""
}

variable "subnets" {
  type    = list(string)
  default = []
}

variable "vpc_id" {
  type    = string
  default = ""
}

variable "vpc_security_group_ids" {
  type    = list(string)
  default = []
}

variable "create_security_group" {
  type    = bool
  default = true
}

variable "security_group_name" {
  type    = string
  default = ""
}

variable "security_group_use_name_prefix" {
  type    = bool
  default = true
}

variable "security_group_tags" {
  type    = map(string)
  default = {}
}

variable "security_group_ingress_rules" {
  type    = any
  default = {}
}

variable "security_group_egress_rules" {
  type    = any
  default = {}
}

variable "security_group_rules" {
  type    = any
  default = {}
}

variable "allowed_security_groups" {
  type    = list(string)
  default = []
}

variable "allowed_cidr_blocks" {
  type    = list(string)
  default = []
}

variable "instances" {
  type    = any
  default = {}
}

variable "instances_use_identifier_prefix" {
  type    = bool
  default = false
}

variable "replica_count" {
  type    = number
  default = 0
}

variable "autoscaling_enabled" {
  type    = bool
  default = false
}

variable "autoscaling_min_capacity" {
  type    = number
  default = 0
}

variable "autoscaling_max_capacity" {
  type    = number
  default = 2
}

variable "cluster_use_name_prefix" {
  type    = bool
  default = false
}

variable "cluster_performance_insights_kms_key_id" {
  type    = string
  default = null
}

variable "enabled_cloudwatch_logs_exports" {
  type    = list(string)
  default = []
}

variable "create_cloudwatch_log_group" {
  type    = bool
  default = false
}

variable "cloudwatch_log_group_kms_key_id" {
  type    = string
  default = null
}

variable "cluster_tags" {
  type    = map(string)
  default = {}
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "replica_scale_enabled" {
  type    = bool
  default = false
}

variable "replica_scale_min" {
  type    = number
  default = 2
}

variable "replica_scale_max" {
  type    = number
  default = 0
}
