variable "cidr_block" {
  type    = string
  default = null
}

variable "ipv4_primary_cidr_block" {
  type    = string
  default = null
}

variable "ipv4_primary_cidr_block_association" {
  type    = any
  default = null
}

variable "ipv4_additional_cidr_block_associations" {
  type    = any
  default = {}
}

variable "ipv6_additional_cidr_block_associations" {
  type    = any
  default = {}
}

variable "assign_generated_ipv6_cidr_block" {
  type    = bool
  default = true
}

variable "instance_tenancy" {
  type    = string
  default = "default"
}

variable "dns_hostnames_enabled" {
  type    = bool
  default = true
}

variable "dns_support_enabled" {
  type    = bool
  default = true
}

variable "enable_dns_hostnames" {
  type    = bool
  default = null
}

variable "enable_dns_support" {
  type    = bool
  default = null
}

variable "default_security_group_deny_all" {
  type    = bool
  default = true
}

variable "default_route_table_no_routes" {
  type    = bool
  default = false
}

variable "default_network_acl_deny_all" {
  type    = bool
  default = false
}

variable "internet_gateway_enabled" {
  type    = bool
  default = true
}

variable "enable_internet_gateway" {
  type    = bool
  default = null
}

variable "ipv6_egress_only_internet_gateway_enabled" {
  type    = bool
  default = false
}
