variable "create" {
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

variable "use_name_prefix" {
  type    = bool
  default = false
}

variable "description" {
  type    = string
  default = null
}

variable "engine" {
  type    = string
  default = null
}

variable "engine_version" {
  type    = string
  default = null
}

variable "node_type" {
  type    = string
  default = null
}

variable "num_shards" {
  type    = number
  default = null
}

variable "num_replicas_per_shard" {
  type    = number
  default = null
}

variable "multi_region_cluster_name" {
  type    = string
  default = null
}

variable "create_acl" {
  type    = bool
  default = true
}

variable "acl_name" {
  type    = string
  default = null
}

variable "acl_use_name_prefix" {
  type    = bool
  default = false
}

variable "kms_key_arn" {
  type    = string
  default = null
}

variable "tls_enabled" {
  type    = bool
  default = null
}

variable "port" {
  type    = number
  default = null
}

variable "security_group_ids" {
  type    = list(string)
  default = null
}

variable "create_subnet_group" {
  type    = bool
  default = true
}

variable "subnet_group_name" {
  type    = string
  default = null
}

variable "subnet_group_use_name_prefix" {
  type    = bool
  default = false
}

variable "subnet_group_tags" {
  type    = map(string)
  default = {}
}

variable "subnet_ids" {
  type    = list(string)
  default = []
}

variable "sns_topic_arn" {
  type    = string
  default = null
}

variable "snapshot_arns" {
  type    = list(string)
  default = null
}

variable "snapshot_name" {
  type    = string
  default = null
}

variable "snapshot_retention_limit" {
  type    = number
  default = null
}

variable "snapshot_window" {
  type    = string
  default = null
}

variable "tags" {
  type    = map(string)
  default = {}
}
