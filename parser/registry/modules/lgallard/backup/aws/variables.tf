variable "enabled" {
  type    = bool
  default = true
}

variable "vault_name" {
  type    = string
  default = null
}

variable "vault_type" {
  type    = string
  default = "standard"
}

variable "vault_kms_key_arn" {
  type    = string
  default = null
}

variable "vault_policy" {
  type    = string
  default = null
}

variable "locked" {
  type    = bool
  default = false
}

variable "min_retention_days" {
  type    = number
  default = null
}

variable "max_retention_days" {
  type    = number
  default = null
}

variable "plan_name" {
  type    = string
  default = null
}

variable "plans" {
  type    = any
  default = {}
}

variable "rules" {
  type    = any
  default = []
}

variable "rule_name" {
  type    = string
  default = null
}

variable "rule_schedule" {
  type    = string
  default = null
}

variable "rule_enable_continuous_backup" {
  type    = bool
  default = false
}

variable "rule_lifecycle_delete_after" {
  type    = number
  default = null
}

variable "selection_name" {
  type    = string
  default = null
}

variable "selection_resources" {
  type    = any
  default = []
}

variable "selection_not_resources" {
  type    = any
  default = []
}

variable "selection_conditions" {
  type    = any
  default = {}
}

variable "selection_tags" {
  type    = any
  default = []
}

variable "selections" {
  type    = any
  default = []
}

variable "iam_role_arn" {
  type    = string
  default = null
}

variable "enable_org_policy" {
  type    = bool
  default = false
}

variable "org_policy_name" {
  type    = string
  default = "backup-policy"
}

variable "org_policy_target_id" {
  type    = string
  default = null
}

variable "backup_policies" {
  type    = any
  default = {}
}

variable "backup_selections" {
  type    = any
  default = {}
}

variable "backup_regions" {
  type    = list(string)
  default = []
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "enable_region_settings" {
  type    = bool
  default = false
}

variable "region_settings" {
  type    = any
  default = null
}

variable "audit_framework" {
  type    = any
  default = {}
}

variable "rule_copy_action_destination_vault_arn" {
  type    = string
  default = null
}

variable "rule_copy_action_lifecycle" {
  type    = map(any)
  default = {}
}
