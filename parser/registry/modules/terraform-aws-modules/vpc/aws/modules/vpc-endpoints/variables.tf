variable "create" {
  default  = true
  nullable = false
}

variable "region" {
  default = null
}

variable "vpc_id" {
  default = null
}

variable "endpoints" {
  default  = {}
  nullable = false
}

variable "subnet_ids" {
  default  = []
  nullable = false
}

variable "security_group_ids" {
  default  = []
  nullable = false
}

variable "create_security_group" {
  default  = false
  nullable = false
}

variable "security_group_name" {
  default = null
}

variable "security_group_name_prefix" {
  default = null
}

variable "security_group_description" {
  default = null
}

variable "security_group_tags" {
  default  = {}
  nullable = false
}

variable "security_group_rules" {
  default  = {}
  nullable = false
}

variable "tags" {
  default  = {}
  nullable = false
}
