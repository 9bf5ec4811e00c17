variable "kms_key_arn" {
  type    = string
  default = null
}

variable "vault_name" {
  type    = string
  default = null
}

variable "vault_enabled" {
  type    = bool
  default = true
}

variable "target_vault_name" {
  type    = string
  default = null
}

variable "backup_vault_lock_configuration" {
  type    = any
  default = null
}

variable "plan_enabled" {
  type    = bool
  default = true
}

variable "plan_name_suffix" {
  type    = string
  default = null
}

variable "rules" {
  type    = any
  default = []
}

variable "schedule" {
  type    = string
  default = null
}

variable "start_window" {
  type    = number
  default = null
}

variable "completion_window" {
  type    = number
  default = null
}

variable "enable_continuous_backup" {
  type    = bool
  default = null
}

variable "cold_storage_after" {
  type    = number
  default = null
}

variable "delete_after" {
  type    = number
  default = null
}

variable "destination_vault_arn" {
  type    = string
  default = null
}

variable "copy_action_cold_storage_after" {
  type    = number
  default = null
}

variable "copy_action_delete_after" {
  type    = number
  default = null
}

variable "advanced_backup_setting" {
  type    = any
  default = null
}

variable "backup_resources" {
  type    = list(string)
  default = []
}

variable "not_resources" {
  type    = list(string)
  default = []
}

variable "selection_tags" {
  type    = any
  default = []
}

variable "selection_conditions" {
  type    = any
  default = {}
}

variable "iam_role_enabled" {
  type    = bool
  default = true
}

variable "iam_role_name" {
  type    = string
  default = null
}
