variable "create" {
  default  = true
  nullable = false
}

variable "create_zone" {
  default  = true
  nullable = false
}

variable "ignore_vpc" {
  default  = false
  nullable = false
}

variable "private_zone" {
  default  = false
  nullable = false
}

variable "vpc_id" {
  default = null
}

variable "name" {
  default = ""
}

variable "comment" {
  default = null
}

variable "delegation_set_id" {
  default = null
}

variable "vpc" {
  default  = {}
  nullable = false
}

variable "tags" {
  default  = {}
  nullable = false
}

variable "vpc_association_authorizations" {
  default  = {}
  nullable = false
}

variable "records" {
  default  = {}
  nullable = false
}
