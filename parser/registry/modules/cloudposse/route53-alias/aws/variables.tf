variable "aliases" {
  type = list(string)
}

variable "parent_zone_id" {
  type    = string
  default = ""
}

variable "parent_zone_name" {
  type    = string
  default = ""
}

variable "private_zone" {
  type    = bool
  default = false
}

variable "target_dns_name" {
  type = string
}

variable "target_zone_id" {
  type = string
}

variable "evaluate_target_health" {
  type    = bool
  default = false
}

variable "ipv6_enabled" {
  type    = bool
  default = false
}

variable "allow_overwrite" {
  type    = bool
  default = false
}
