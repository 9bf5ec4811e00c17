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
  default = ""
}

variable "name" {
  default = ""
}

variable "use_name_prefix" {
  default  = true
  nullable = false
}

variable "subnet_ids" {
  default = null
}

variable "availability_zones" {
  default = null
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

variable "create_autoscaling_group" {
  default  = true
  nullable = false
}

variable "health_check_type" {
  default = null
}

variable "target_group_arns" {
  default  = []
  nullable = false
}

variable "ami_id" {
  default = ""
}

variable "instance_type" {
  default = "m6i.large"
}

variable "key_name" {
  default = null
}

variable "create_launch_template" {
  default  = true
  nullable = false
}

variable "launch_template_id" {
  default = null
}

variable "create_iam_instance_profile" {
  default  = true
  nullable = false
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
