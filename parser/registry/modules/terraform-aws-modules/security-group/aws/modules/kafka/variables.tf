variable "create" {
  default  = true
  nullable = false
}

variable "region" {
  default = null
}

variable "vpc_id" {
  default = null
}

variable "name" {
  default = null
}

variable "use_name_prefix" {
  default  = true
  nullable = false
}

variable "description" {
  default = "Security Group managed by Terraform"
}

variable "tags" {
  default  = {}
  nullable = false
}

variable "ingress_cidr_blocks" {
  default  = []
  nullable = false
}

variable "ingress_ipv6_cidr_blocks" {
  default  = []
  nullable = false
}

variable "egress_cidr_blocks" {
  default  = ["0.0.0.0/0"]
  nullable = false
}

variable "egress_ipv6_cidr_blocks" {
  default  = ["::/0"]
  nullable = false
}

variable "ingress_prefix_list_ids" {
  default  = []
  nullable = false
}

variable "egress_prefix_list_ids" {
  default  = []
  nullable = false
}

variable "ingress_rules" {
  default  = []
  nullable = false
}

variable "ingress_with_cidr_blocks" {
  default  = []
  nullable = false
}

variable "ingress_with_ipv6_cidr_blocks" {
  default  = []
  nullable = false
}

variable "ingress_with_source_security_group_id" {
  default  = []
  nullable = false
}

variable "ingress_with_self" {
  default  = []
  nullable = false
}

variable "ingress_with_prefix_list_ids" {
  default  = []
  nullable = false
}

variable "egress_rules" {
  default  = []
  nullable = false
}

variable "egress_with_cidr_blocks" {
  default  = []
  nullable = false
}

variable "egress_with_ipv6_cidr_blocks" {
  default  = []
  nullable = false
}

variable "egress_with_source_security_group_id" {
  default  = []
  nullable = false
}

variable "egress_with_self" {
  default  = []
  nullable = false
}

variable "egress_with_prefix_list_ids" {
  default  = []
  nullable = false
}

variable "auto_ingress_rules" {
  default  = ["kafka-broker-tcp", "kafka-broker-tls-tcp", "kafka-broker-tls-public-tcp", "kafka-broker-sasl-scram-tcp", "kafka-broker-sasl-scram-tcp", "kafka-broker-sasl-iam-tcp", "kafka-broker-sasl-iam-public-tcp", "kafka-jmx-exporter-tcp", "kafka-node-exporter-tcp"]
  nullable = false
}

variable "auto_egress_rules" {
  default  = ["all-all"]
  nullable = false
}

variable "auto_ingress_with_self" {
  default  = [{ rule = "all-all" }]
  nullable = false
}
