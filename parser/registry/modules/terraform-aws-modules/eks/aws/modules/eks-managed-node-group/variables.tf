variable "create" {
  default  = true
  nullable = false
}

variable "region" {
  default = null
}

variable "tags" {
  default  = {}
  nullable = false
}

variable "cluster_name" {
  default = null
}

variable "name" {
  default = ""
}

variable "use_name_prefix" {
  default  = true
  nullable = false
}

variable "subnet_ids" {
  default  = []
  nullable = false
}

variable "min_size" {
  default = 1
}

variable "max_size" {
  default = 3
}

variable "desired_size" {
  default = 1
}

variable "ami_id" {
  default = ""
}

variable "instance_types" {
  default = null
}

variable "capacity_type" {
  default = "ON_DEMAND"
}

variable "key_name" {
  default = null
}

variable "create_launch_template" {
  default  = true
  nullable = false
}

variable "use_custom_launch_template" {
  default  = true
  nullable = false
}

variable "launch_template_id" {
  default = null
}

variable "create_iam_role" {
  default  = true
  nullable = false
}

variable "iam_role_arn" {
  default = null
}

variable "vpc_security_group_ids" {
  default  = []
  nullable = false
}

variable "cluster_primary_security_group_id" {
  default = null
}

variable "create_security_group" {
  default  = true
  nullable = false
}

variable "security_group_ingress_rules" {
  default  = {}
  nullable = false
}

variable "security_group_egress_rules" {
  default  = {}
  nullable = false
}
