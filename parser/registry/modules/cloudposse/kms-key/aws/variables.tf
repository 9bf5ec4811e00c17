variable "description" {
  type    = string
  default = "Parameter Store KMS master key"
}

variable "alias" {
  type    = string
  default = ""
}

variable "policy" {
  type    = string
  default = ""
}

variable "deletion_window_in_days" {
  type    = number
  default = 10
}

variable "enable_key_rotation" {
  type    = bool
  default = true
}

variable "key_usage" {
  type    = string
  default = "ENCRYPT_DECRYPT"
}

variable "customer_master_key_spec" {
  type    = string
  default = "SYMMETRIC_DEFAULT"
}

variable "multi_region" {
  type    = bool
  default = false
}
