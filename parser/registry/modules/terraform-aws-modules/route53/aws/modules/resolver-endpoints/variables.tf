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

variable "subnet_ids" {
  default  = []
  nullable = false
}
