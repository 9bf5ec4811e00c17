variable "create" {
  default  = true
  nullable = false
}

variable "zone_id" {
  default = null
}

variable "zone_name" {
  default = null
}

variable "private_zone" {
  default  = false
  nullable = false
}

variable "records" {
  default  = []
  nullable = false
}

variable "records_jsonencoded" {
  default = null
}
