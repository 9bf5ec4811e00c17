variable "create" {
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

variable "deletion_protection_enabled" {
  type    = bool
  default = null
}

variable "kms_encryption_key" {
  type    = string
  default = null
}

variable "witness_region" {
  type    = string
  default = null
}

variable "create_cluster_peering" {
  type    = bool
  default = false
}

variable "clusters" {
  type    = list(string)
  default = null
}

variable "tags" {
  type    = map(string)
  default = {}
}
