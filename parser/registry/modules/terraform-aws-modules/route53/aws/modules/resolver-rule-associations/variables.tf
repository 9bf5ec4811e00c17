variable "create" {
  default  = true
  nullable = false
}

variable "vpc_id" {
  default = null
}

variable "resolver_rule_associations" {
  default  = {}
  nullable = false
}
