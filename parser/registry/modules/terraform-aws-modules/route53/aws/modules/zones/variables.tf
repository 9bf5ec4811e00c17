variable "create" {
  default  = true
  nullable = false
}

variable "zones" {
  default  = {}
  nullable = false
}

variable "tags" {
  default  = {}
  nullable = false
}
