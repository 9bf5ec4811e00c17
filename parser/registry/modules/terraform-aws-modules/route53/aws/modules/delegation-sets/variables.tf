variable "create" {
  default  = true
  nullable = false
}

variable "delegation_sets" {
  default  = {}
  nullable = false
}
