variable "create" {
  default  = true
  nullable = false
}

variable "create_function" {
  default  = true
  nullable = false
}

variable "create_layer" {
  default  = false
  nullable = false
}

variable "create_package" {
  default  = true
  nullable = false
}

variable "create_role" {
  default  = true
  nullable = false
}

variable "region" {
  default = null
}

variable "function_name" {
  default = ""
}

variable "layer_name" {
  default = ""
}

variable "description" {
  default = ""
}

variable "handler" {
  default = ""
}

variable "runtime" {
  default = ""
}

variable "lambda_role" {
  default = ""
}

variable "package_type" {
  default = "Zip"
}

variable "image_uri" {
  default = null
}

variable "layers" {
  default = null
}

variable "memory_size" {
  default = 128
}

variable "timeout" {
  default = 3
}

variable "publish" {
  default  = false
  nullable = false
}

variable "lambda_at_edge" {
  default  = false
  nullable = false
}

variable "snap_start" {
  default  = false
  nullable = false
}

variable "reserved_concurrent_executions" {
  default = -1
}

variable "kms_key_arn" {
  default = null
}

variable "code_signing_config_arn" {
  default = null
}

variable "environment_variables" {
  default  = {}
  nullable = false
}

variable "dead_letter_target_arn" {
  default = null
}

variable "vpc_subnet_ids" {
  default = null
}

variable "vpc_security_group_ids" {
  default = null
}

variable "file_system_arn" {
  default = null
}

variable "file_system_local_mount_path" {
  default = null
}

variable "logging_log_group" {
  default = null
}

variable "tags" {
  default  = {}
  nullable = false
}

variable "function_tags" {
  default  = {}
  nullable = false
}

variable "cloudwatch_logs_tags" {
  default  = {}
  nullable = false
}

variable "role_tags" {
  default  = {}
  nullable = false
}

variable "compatible_runtimes" {
  default  = []
  nullable = false
}

variable "store_on_s3" {
  default  = false
  nullable = false
}

variable "s3_bucket" {
  default = null
}

variable "s3_existing_package" {
  default = null
}

variable "provisioned_concurrent_executions" {
  default = -1
}

variable "use_existing_cloudwatch_log_group" {
  default  = false
  nullable = false
}

variable "cloudwatch_logs_retention_in_days" {
  default = null
}

variable "cloudwatch_logs_kms_key_id" {
  default = null
}

variable "allowed_triggers" {
  default  = {}
  nullable = false
}

variable "event_source_mapping" {
  default  = {}
  nullable = false
}

variable "create_current_version_allowed_triggers" {
  default  = true
  nullable = false
}

variable "create_unqualified_alias_allowed_triggers" {
  default  = true
  nullable = false
}

variable "create_async_event_config" {
  default  = false
  nullable = false
}

variable "create_current_version_async_event_config" {
  default  = true
  nullable = false
}

variable "create_unqualified_alias_async_event_config" {
  default  = true
  nullable = false
}

variable "maximum_event_age_in_seconds" {
  default = null
}

variable "maximum_retry_attempts" {
  default = null
}

variable "destination_on_failure" {
  default = null
}

variable "destination_on_success" {
  default = null
}

variable "create_lambda_function_url" {
  default  = false
  nullable = false
}

variable "create_unqualified_alias_lambda_function_url" {
  default  = true
  nullable = false
}

variable "authorization_type" {
  default = "NONE"
}

variable "role_name" {
  default = null
}

variable "policy_name" {
  default = null
}

variable "trusted_entities" {
  default  = []
  nullable = false
}

variable "attach_cloudwatch_logs_policy" {
  default  = true
  nullable = false
}

variable "attach_dead_letter_policy" {
  default  = false
  nullable = false
}

variable "attach_async_event_policy" {
  default  = false
  nullable = false
}

variable "attach_policy_json" {
  default  = false
  nullable = false
}

variable "attach_policy_jsons" {
  default  = false
  nullable = false
}

variable "attach_policy" {
  default  = false
  nullable = false
}

variable "attach_policies" {
  default  = false
  nullable = false
}

variable "attach_policy_statements" {
  default  = false
  nullable = false
}

variable "policy_json" {
  default = null
}

variable "policy_jsons" {
  default  = []
  nullable = false
}

variable "number_of_policy_jsons" {
  default = 0
}

variable "policy" {
  default = null
}

variable "policies" {
  default  = []
  nullable = false
}

variable "number_of_policies" {
  default = 0
}

variable "policy_statements" {
  default  = {}
  nullable = false
}
