variable "zone_id" {
  type    = string
  default = null
}

variable "zone_name" {
  type    = string
  default = null
}

variable "private_zone" {
  type    = bool
  default = null
}

variable "zone_vpc_id" {
  type    = string
  default = null
}

variable "zone_tags" {
  type    = map(string)
  default = null
}

variable "dns_name" {
  type    = string
  default = ""
}

variable "type" {
  type    = string
  default = "CNAME"
}

variable "ttl" {
  type    = number
  default = 300
}

variable "records" {
  type = list(string)
}

variable "healthcheck_enabled" {
  type    = bool
  default = false
}

variable "healthcheck_settings" {
  type    = any
  default = {}
}
