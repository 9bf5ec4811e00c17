variable "create" {
  type    = bool
  default = true
}

variable "region" {
  type    = string
  default = null
}

variable "table_bucket_name" {
  type    = string
  default = null
}

variable "encryption_configuration" {
  type    = any
  default = null
}

variable "tags" {
  type    = map(string)
  default = {}
}
