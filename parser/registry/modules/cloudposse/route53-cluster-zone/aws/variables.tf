variable "zone_name" {
  type    = string
  default = "$${name}.$${stage}.$${parent_zone_name}"
}

variable "parent_zone_id" {
  type    = string
  default = ""
}

variable "parent_zone_name" {
  type    = string
  default = ""
}

variable "parent_zone_record_enabled" {
  type    = bool
  default = true
}

variable "ns_record_ttl" {
  type    = number
  default = 60
}

variable "soa_record_ttl" {
  type    = number
  default = 30
}
