variable "ip_address_type" {
  type    = string
  default = "IPV4"
}

variable "listeners" {
  type    = any
  default = []
}

variable "flow_logs_enabled" {
  type    = bool
  default = false
}

variable "flow_logs_s3_bucket" {
  type    = string
  default = null
}

variable "flow_logs_s3_prefix" {
  type    = string
  default = null
}
