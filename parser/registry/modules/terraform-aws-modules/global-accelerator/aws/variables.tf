variable "create" {
  default  = true
  nullable = false
}

variable "create_listeners" {
  default  = true
  nullable = false
}

variable "name" {
  default = ""
}

variable "ip_address_type" {
  default = "IPV4"
}

variable "enabled" {
  default  = true
  nullable = false
}

variable "flow_logs_enabled" {
  default  = false
  nullable = false
}

variable "flow_logs_s3_bucket" {
  default = null
}

variable "flow_logs_s3_prefix" {
  default = null
}

variable "listeners" {
  default  = {}
  nullable = false
}

variable "tags" {
  default  = {}
  nullable = false
}
