variable "create" {
  default  = true
  nullable = false
}

variable "use_existing_alias" {
  default  = false
  nullable = false
}

variable "refresh_alias" {
  default  = true
  nullable = false
}

variable "name" {
  default = ""
}

variable "function_name" {
  default = ""
}

variable "function_version" {
  default = ""
}

variable "create_version_allowed_triggers" {
  default  = true
  nullable = false
}

variable "create_qualified_alias_allowed_triggers" {
  default  = true
  nullable = false
}

variable "allowed_triggers" {
  default  = {}
  nullable = false
}

variable "event_source_mapping" {
  default  = {}
  nullable = false
}
