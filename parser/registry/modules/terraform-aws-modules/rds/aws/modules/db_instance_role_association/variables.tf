variable "create" {
  type    = bool
  default = true
}

variable "region" {
  type    = string
  default = null
}

variable "db_instance_identifier" {
  type    = string
  default = null
}

variable "feature_name" {
  type    = string
  default = null
}

variable "role_arn" {
  type    = string
  default = null
}
