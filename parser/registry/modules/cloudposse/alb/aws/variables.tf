variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

variable "internal" {
  type    = bool
  default = false
}

variable "load_balancer_name" {
  type    = string
  default = ""
}

variable "load_balancer_name_max_length" {
  type    = number
  default = 32
}

variable "ip_address_type" {
  type    = string
  default = "ipv4"
}

variable "cross_zone_load_balancing_enabled" {
  type    = bool
  default = true
}

variable "deletion_protection_enabled" {
  type    = bool
  default = false
}

variable "security_group_enabled" {
  type    = bool
  default = true
}

variable "security_group_ids" {
  type    = list(string)
  default = []
}

variable "http_enabled" {
  type    = bool
  default = true
}

variable "http_redirect" {
  type    = bool
  default = false
}

variable "http_port" {
  type    = number
  default = 80
}

variable "http_ingress_cidr_blocks" {
  type    = list(string)
  default = ["0.0.0.0/0", "::/0"]
}

variable "http_ingress_prefix_list_ids" {
  type    = list(string)
  default = []
}

variable "http_ingress_security_group_ids" {
  type    = list(string)
  default = []
}

variable "https_enabled" {
  type    = bool
  default = false
}

variable "https_port" {
  type    = number
  default = 443
}

variable "https_ssl_policy" {
  type    = string
  default = "ELBSecurityPolicy-TLS13-1-2-2021-06"
}

variable "https_ingress_cidr_blocks" {
  type    = list(string)
  default = ["0.0.0.0/0", "::/0"]
}

variable "https_ingress_prefix_list_ids" {
  type    = list(string)
  default = []
}

variable "https_ingress_security_group_ids" {
  type    = list(string)
  default = []
}

variable "certificate_arn" {
  type    = string
  default = ""
}

variable "additional_certs" {
  type    = list(string)
  default = []
}

variable "listener_http_fixed_response" {
  type    = any
  default = null
}

variable "listener_https_fixed_response" {
  type    = any
  default = null
}

variable "listener_https_redirect" {
  type    = any
  default = null
}

variable "default_target_group_enabled" {
  type    = bool
  default = true
}

variable "target_group_name" {
  type    = string
  default = ""
}

variable "target_group_name_max_length" {
  type    = number
  default = 32
}

variable "target_group_port" {
  type    = number
  default = 80
}

variable "target_group_protocol" {
  type    = string
  default = "HTTP"
}

variable "target_group_target_type" {
  type    = string
  default = "ip"
}

variable "target_group_additional_tags" {
  type    = map(string)
  default = {}
}

variable "deregistration_delay" {
  type    = number
  default = 15
}

variable "slow_start" {
  type    = number
  default = null
}

variable "stickiness" {
  type    = any
  default = null
}

variable "health_check_path" {
  type    = string
  default = "/"
}

variable "health_check_port" {
  type    = string
  default = "traffic-port"
}

variable "health_check_protocol" {
  type    = string
  default = null
}

variable "health_check_timeout" {
  type    = number
  default = 10
}

variable "health_check_healthy_threshold" {
  type    = number
  default = 2
}

variable "health_check_unhealthy_threshold" {
  type    = number
  default = 2
}

variable "health_check_interval" {
  type    = number
  default = 15
}

variable "health_check_matcher" {
  type    = string
  default = "200-399"
}

variable "access_logs_enabled" {
  type    = bool
  default = true
}

variable "access_logs_prefix" {
  type    = string
  default = ""
}

variable "access_logs_s3_bucket_id" {
  type    = string
  default = null
}

variable "alb_access_logs_s3_bucket_force_destroy" {
  type    = bool
  default = false
}
