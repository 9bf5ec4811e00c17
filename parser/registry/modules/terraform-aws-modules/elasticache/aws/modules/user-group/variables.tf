variable "create" {
  type    = bool
  default = true
}

variable "region" {
  type    = string
  default = null
}

variable "create_group" {
  type    = bool
  default = true
}

variable "engine" {
  type    = string
  default = "redis"
}

variable "user_group_id" {
  type    = string
  default = ""
}

variable "tags" {
  type    = map(string)
  default = {}
}
