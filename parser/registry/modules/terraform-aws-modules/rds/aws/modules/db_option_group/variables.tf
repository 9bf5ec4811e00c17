variable "create" {
  type    = bool
  default = true
}

variable "name" {
  type    = string
  default = ""
}

variable "use_name_prefix" {
  type    = bool
  default = true
}

variable "region" {
  type    = string
  default = null
}

variable "engine_name" {
  type    = string
  default = null
}

variable "major_engine_version" {
  type    = string
  default = null
}

variable "tags" {
  type    = map(string)
  default = {}
}
