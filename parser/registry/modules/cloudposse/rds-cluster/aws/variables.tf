variable "zone_id" {
  type    = any
  default = []
}

variable "cluster_dns_name" {
  type    = string
  default = ""
}

variable "reader_dns_name" {
  type    = string
  default = ""
}

variable "vpc_id" {
  type = string
}

variable "subnets" {
  type = list(string)
}

variable "subnet_group_name" {
  type    = string
  default = ""
}

variable "security_groups" {
  type    = list(string)
  default = []
}

variable "vpc_security_group_ids" {
  type    = list(string)
  default = []
}

variable "allowed_cidr_blocks" {
  type    = list(string)
  default = []
}

variable "allowed_ipv6_cidr_blocks" {
  type    = list(string)
  default = []
}

variable "intra_security_group_traffic_enabled" {
  type    = bool
  default = false
}

variable "egress_enabled" {
  type    = bool
  default = true
}

variable "publicly_accessible" {
  type    = bool
  default = false
}

variable "cluster_identifier" {
  type    = string
  default = ""
}

variable "cluster_type" {
  type    = string
  default = "regional"
}

variable "cluster_size" {
  type    = number
  default = 2
}

variable "cluster_family" {
  type    = string
  default = "aurora5.6"
}

variable "instance_type" {
  type    = string
  default = "db.t2.small"
}

variable "db_cluster_instance_class" {
  type    = string
  default = null
}

variable "instance_identifier_suffix" {
  type    = string
  default = null
}

variable "instance_availability_zone" {
  type    = string
  default = ""
}

variable "instance_parameters" {
  type    = any
  default = []
}

variable "db_parameter_group_name" {
  type    = string
  default = ""
}

variable "cluster_parameters" {
  type    = any
  default = []
}

variable "rds_cluster_parameter_group_name" {
  type    = string
  default = ""
}

variable "engine" {
  type    = string
  default = "aurora"
}

variable "engine_mode" {
  type    = string
  default = "provisioned"
}

variable "engine_version" {
  type    = string
  default = ""
}

variable "scaling_configuration" {
  type    = any
  default = []
}

variable "serverlessv2_scaling_configuration" {
  type    = any
  default = null
}

variable "db_name" {
  type    = string
  default = ""
}

variable "db_port" {
  type    = number
  default = 3306
}

variable "admin_user" {
  type    = string
  default = "admin"
}

variable "manage_admin_user_password" {
  type    = bool
  default = false
}

variable "admin_user_secret_kms_key_id" {
  type    = string
  default = null
}

variable "retention_period" {
  type    = number
  default = 5
}

variable "backup_window" {
  type    = string
  default = "07:00-09:00"
}

variable "backtrack_window" {
  type    = number
  default = 0
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

variable "s3_import" {
  type    = any
  default = null
}

variable "restore_to_point_in_time" {
  type    = any
  default = []
}

variable "storage_encrypted" {
  type    = bool
  default = false
}

variable "storage_type" {
  type    = string
  default = null
}

variable "kms_key_arn" {
  type    = string
  default = ""
}

variable "global_cluster_identifier" {
  type    = string
  default = ""
}

variable "replication_source_identifier" {
  type    = string
  default = ""
}

variable "source_region" {
  type    = string
  default = ""
}

variable "enable_global_write_forwarding" {
  type    = bool
  default = null
}

variable "promotion_tier" {
  type    = number
  default = 0
}
