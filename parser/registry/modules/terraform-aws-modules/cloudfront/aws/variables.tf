variable "create" {
  default  = true
  nullable = false
}

variable "create_distribution" {
  default  = true
  nullable = false
}

variable "create_origin_access_control" {
  default  = true
  nullable = false
}

variable "create_origin_access_identity" {
  default  = false
  nullable = false
}

variable "create_monitoring_subscription" {
  default  = false
  nullable = false
}

variable "tags" {
  default  = {}
  nullable = false
}

variable "aliases" {
  default = null
}

variable "comment" {
  default = null
}

variable "default_root_object" {
  default = null
}

variable "enabled" {
  default  = true
  nullable = false
}

variable "price_class" {
  default = null
}

variable "staging" {
  default = null
}

variable "web_acl_id" {
  default = null
}

variable "origin" {
  default  = {}
  nullable = false
}

variable "origin_group" {
  default  = {}
  nullable = false
}

variable "default_cache_behavior" {
  default = null
}

variable "ordered_cache_behavior" {
  default  = []
  nullable = false
}

variable "logging_config" {
  default = null
}

variable "viewer_certificate" {
  default  = {}
  nullable = false
}

variable "origin_access_control" {
  default  = {}
  nullable = false
}

variable "origin_access_identities" {
  default  = {}
  nullable = false
}

variable "vpc_origin" {
  default  = {}
  nullable = false
}
