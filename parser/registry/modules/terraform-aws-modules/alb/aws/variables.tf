variable "create" {
  default  = true
  nullable = false
}

variable "create_lb" {
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

variable "lb_tags" {
  default  = {}
  nullable = false
}

variable "security_group_tags" {
  default  = {}
  nullable = false
}

variable "name" {
  default = null
}

variable "name_prefix" {
  default = null
}

variable "internal" {
  default = null
}

variable "load_balancer_type" {
  default = "application"
}

variable "vpc_id" {
  default = null
}

variable "subnets" {
  default = null
}

variable "subnet_mapping" {
  default  = []
  nullable = false
}

variable "security_groups" {
  default  = []
  nullable = false
}

variable "ip_address_type" {
  default = null
}

variable "access_logs" {
  default = null
}

variable "enable_cross_zone_load_balancing" {
  default  = true
  nullable = false
}

variable "enable_deletion_protection" {
  default  = true
  nullable = false
}

variable "default_port" {
  default = 80
}

variable "default_protocol" {
  default = "HTTP"
}

variable "listeners" {
  default  = {}
  nullable = false
}

variable "http_tcp_listeners" {
  default  = []
  nullable = false
}

variable "https_listeners" {
  default  = []
  nullable = false
}

variable "extra_ssl_certs" {
  default  = []
  nullable = false
}

variable "target_groups" {
  default  = {}
  nullable = false
}

variable "additional_target_group_attachments" {
  default  = {}
  nullable = false
}

variable "route53_records" {
  default  = {}
  nullable = false
}

variable "create_security_group" {
  default = null
}

variable "security_group_name" {
  default = null
}

variable "security_group_rules" {
  default  = {}
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

variable "associate_web_acl" {
  default  = false
  nullable = false
}

variable "web_acl_arn" {
  default = null
}
