variable "region" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "subnets" {
  type = list(string)
}

variable "availability_zone_name" {
  type    = string
  default = null
}

variable "access_points" {
  type    = any
  default = {}
}

variable "encrypted" {
  type    = bool
  default = true
}

variable "kms_key_id" {
  type    = string
  default = null
}

variable "performance_mode" {
  type    = string
  default = "generalPurpose"
}

variable "throughput_mode" {
  type    = string
  default = "bursting"
}

variable "provisioned_throughput_in_mibps" {
  type    = number
  default = 0
}

variable "efs_backup_policy_enabled" {
  type    = bool
  default = false
}

variable "efs_file_system_policy" {
  type    = string
  default = ""
}

variable "create_security_group" {
  type    = bool
  default = true
}

variable "security_groups" {
  type    = list(string)
  default = []
}

variable "allowed_security_group_ids" {
  type    = list(string)
  default = []
}

variable "associated_security_group_ids" {
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

variable "additional_security_group_rules" {
  type    = any
  default = []
}

variable "allow_all_egress" {
  type    = bool
  default = true
}

variable "security_group_name" {
  type    = list(string)
  default = []
}

variable "security_group_create_before_destroy" {
  type    = bool
  default = true
}

variable "preserve_security_group_id" {
  type    = bool
  default = false
}

variable "zone_id" {
  type    = any
  default = []
}

variable "dns_name" {
  type    = string
  default = ""
}
