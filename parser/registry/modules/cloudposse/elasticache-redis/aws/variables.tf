variable "vpc_id" {
  type = string
}

variable "subnets" {
  type    = list(string)
  default = []
}

variable "elasticache_subnet_group_name" {
  type    = string
  default = ""
}

variable "create_security_group" {
  type    = bool
  default = true
}

variable "use_existing_security_groups" {
  type    = bool
  default = null
}

variable "existing_security_groups" {
  type    = list(string)
  default = []
}

variable "associated_security_group_ids" {
  type    = list(string)
  default = []
}

variable "allowed_security_groups" {
  type    = list(string)
  default = []
}

variable "allowed_security_group_ids" {
  type    = list(string)
  default = []
}

variable "allowed_cidr_blocks" {
  type    = list(string)
  default = []
}

variable "egress_cidr_blocks" {
  type    = list(string)
  default = null
}

variable "allow_all_egress" {
  type    = bool
  default = null
}

variable "additional_security_group_rules" {
  type    = any
  default = []
}

variable "target_security_group_id" {
  type    = list(string)
  default = []
}

variable "security_group_name" {
  type    = list(string)
  default = []
}

variable "inline_rules_enabled" {
  type    = bool
  default = false
}

variable "security_group_create_before_destroy" {
  type    = bool
  default = true
}

variable "preserve_security_group_id" {
  type    = bool
  default = false
}

variable "replication_group_id" {
  type    = string
  default = ""
}

variable "global_replication_group_id" {
  type    = string
  default = null
}

variable "engine" {
  type    = string
  default = "redis"
}

variable "engine_version" {
  type    = string
  default = "7.1"
}

variable "family" {
  type    = string
  default = "redis7"
}

variable "instance_type" {
  type    = string
  default = "cache.t2.micro"
}

variable "port" {
  type    = number
  default = 6379
}

variable "cluster_size" {
  type    = number
  default = 1
}

variable "cluster_mode_enabled" {
  type    = bool
  default = false
}

variable "cluster_mode_num_node_groups" {
  type    = number
  default = 0
}

variable "cluster_mode_replicas_per_node_group" {
  type    = number
  default = 0
}

variable "availability_zones" {
  type    = list(string)
  default = []
}

variable "automatic_failover_enabled" {
  type    = bool
  default = false
}

variable "multi_az_enabled" {
  type    = bool
  default = false
}

variable "data_tiering_enabled" {
  type    = bool
  default = false
}

variable "create_parameter_group" {
  type    = bool
  default = true
}

variable "parameter_group_name" {
  type    = string
  default = null
}

variable "parameter" {
  type    = any
  default = []
}

variable "at_rest_encryption_enabled" {
  type    = bool
  default = false
}

variable "transit_encryption_enabled" {
  type    = bool
  default = true
}

variable "kms_key_id" {
  type    = string
  default = null
}

variable "snapshot_arns" {
  type    = list(string)
  default = []
}

variable "snapshot_name" {
  type    = string
  default = null
}

variable "snapshot_window" {
  type    = string
  default = "06:30-07:30"
}

variable "snapshot_retention_limit" {
  type    = number
  default = 0
}

variable "final_snapshot_identifier" {
  type    = string
  default = null
}

variable "notification_topic_arn" {
  type    = string
  default = ""
}

variable "log_delivery_configuration" {
  type    = any
  default = []
}

variable "user_group_ids" {
  type    = list(string)
  default = null
}

variable "cloudwatch_metric_alarms_enabled" {
  type    = bool
  default = false
}

variable "alarm_cpu_threshold_percent" {
  type    = number
  default = 75
}

variable "alarm_memory_threshold_bytes" {
  type    = number
  default = 10000000
}

variable "alarm_actions" {
  type    = list(string)
  default = []
}

variable "ok_actions" {
  type    = list(string)
  default = []
}

variable "zone_id" {
  type    = any
  default = []
}

variable "dns_subdomain" {
  type    = string
  default = ""
}

variable "serverless_enabled" {
  type    = bool
  default = false
}

variable "serverless_major_engine_version" {
  type    = string
  default = "7"
}

variable "serverless_snapshot_time" {
  type    = string
  default = "06:00"
}

variable "serverless_snapshot_arns_to_restore" {
  type    = list(string)
  default = []
}

variable "serverless_user_group_id" {
  type    = string
  default = null
}
