variable "create" {
  default  = true
  nullable = false
}

variable "name" {
  default = null
}

variable "direction" {
  default = "INBOUND"
}

variable "security_group_ids" {
  default  = []
  nullable = false
}

variable "create_security_group" {
  default  = true
  nullable = false
}

variable "vpc_id" {
  default = null
}

variable "tags" {
  default  = {}
  nullable = false
}

variable "region" {
  default = null
}

variable "ip_address" {
  default  = []
  nullable = false
}

variable "rules" {
  default  = {}
  nullable = false
}

variable "security_group_ingress_rules" {
  default  = {}
  nullable = false
}

variable "security_group_egress_rules" {
  default  = {}
  nullable = false
}
