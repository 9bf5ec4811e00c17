variable "image_id" {
  type    = string
  default = ""
}

variable "instance_type" {
  type    = string
  default = null
}

variable "subnet_ids" {
  type = list(string)
}

variable "security_group_ids" {
  type    = list(string)
  default = []
}

variable "associate_public_ip_address" {
  type    = bool
  default = false
}

variable "min_size" {
  type = number
}

variable "max_size" {
  type = number
}

variable "desired_capacity" {
  type    = number
  default = null
}

variable "mixed_instances_policy" {
  type    = any
  default = null
}

variable "load_balancers" {
  type    = list(string)
  default = []
}

variable "target_group_arns" {
  type    = list(string)
  default = []
}

variable "health_check_type" {
  type    = string
  default = "EC2"
}

variable "health_check_grace_period" {
  type    = number
  default = 300
}

variable "autoscaling_policies_enabled" {
  type    = bool
  default = true
}

variable "default_alarms_enabled" {
  type    = bool
  default = true
}

variable "custom_alarms" {
  type    = any
  default = {}
}
