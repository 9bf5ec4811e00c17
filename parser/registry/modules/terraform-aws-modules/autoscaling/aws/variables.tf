variable "create" {
  default  = true
  nullable = false
}

variable "create_launch_template" {
  default  = true
  nullable = false
}

variable "create_schedule" {
  default  = true
  nullable = false
}

variable "create_scaling_policy" {
  default  = true
  nullable = false
}

variable "create_iam_instance_profile" {
  default  = false
  nullable = false
}

variable "ignore_desired_capacity_changes" {
  default  = false
  nullable = false
}

variable "region" {
  default = null
}

variable "tags" {
  default  = {}
  nullable = false
}

variable "autoscaling_group_tags" {
  default  = {}
  nullable = false
}

variable "name" {
  default = null
}

variable "use_name_prefix" {
  default  = true
  nullable = false
}

variable "instance_name" {
  default = null
}

variable "min_size" {
  default = null
}

variable "max_size" {
  default = null
}

variable "desired_capacity" {
  default = null
}

variable "availability_zones" {
  default = null
}

variable "vpc_zone_identifier" {
  default = null
}

variable "health_check_type" {
  default = null
}

variable "health_check_grace_period" {
  default = null
}

variable "load_balancers" {
  default = null
}

variable "target_group_arns" {
  default = null
}

variable "traffic_source_attachments" {
  default  = {}
  nullable = false
}

variable "schedules" {
  default  = {}
  nullable = false
}

variable "scaling_policies" {
  default  = {}
  nullable = false
}

variable "launch_template_id" {
  default = null
}

variable "launch_template_name" {
  default = null
}

variable "launch_template_version" {
  default = null
}

variable "image_id" {
  default = null
}

variable "instance_type" {
  default = null
}

variable "key_name" {
  default = null
}

variable "user_data" {
  default = null
}

variable "security_groups" {
  default  = []
  nullable = false
}

variable "vpc_security_group_ids" {
  default  = []
  nullable = false
}

variable "network_interfaces" {
  default  = []
  nullable = false
}

variable "placement" {
  default = null
}

variable "use_mixed_instances_policy" {
  default  = false
  nullable = false
}

variable "mixed_instances_policy" {
  default = null
}

variable "iam_instance_profile_arn" {
  default = null
}

variable "iam_instance_profile_name" {
  default = null
}

variable "iam_role_name" {
  default = null
}

variable "iam_role_policies" {
  default  = {}
  nullable = false
}
