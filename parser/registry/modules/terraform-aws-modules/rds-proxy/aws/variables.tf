variable "create" {
  type    = bool
  default = true
}

variable "create_proxy" {
  type    = bool
  default = true
}

variable "region" {
  type    = string
  default = null
}

variable "name" {
  type    = string
  default = ""
}

variable "engine_family" {
  type    = string
  default = ""
}

variable "require_tls" {
  type    = bool
  default = true
}

variable "create_iam_role" {
  type    = bool
  default = true
}

variable "role_arn" {
  type    = string
  default = ""
}

variable "auth" {
  type    = any
  default = { default = { auth_scheme = "SECRETS" } }
}

variable "secrets" {
  type    = any
  default = {}
}

variable "vpc_security_group_ids" {
  type    = list(string)
  default = []
}

variable "vpc_subnet_ids" {
  type    = list(string)
  default = []
}

variable "target_db_instance" {
  type    = bool
  default = false
}

variable "db_instance_identifier" {
  type    = string
  default = ""
}

variable "target_db_cluster" {
  type    = bool
  default = false
}

variable "db_cluster_identifier" {
  type    = string
  default = ""
}

variable "endpoints" {
  type    = any
  default = {}
}

variable "db_proxy_endpoints" {
  type    = any
  default = {}
}

variable "manage_log_group" {
  type    = bool
  default = true
}

variable "log_group_kms_key_id" {
  type    = string
  default = null
}

variable "proxy_tags" {
  type    = map(string)
  default = {}
}

variable "tags" {
  type    = map(string)
  default = {}
}
