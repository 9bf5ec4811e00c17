variable "vpc_id" {
  type = string
}

variable "igw_id" {
  type    = any
  default = []
}

variable "ipv6_egress_only_igw_id" {
  type    = list(string)
  default = []
}

variable "availability_zones" {
  type    = list(string)
  default = []
}

variable "availability_zone_ids" {
  type    = list(string)
  default = []
}

variable "max_subnet_count" {
  type    = number
  default = 0
}

variable "max_nats" {
  type    = number
  default = 999
}

variable "private_subnets_enabled" {
  type    = bool
  default = true
}

variable "public_subnets_enabled" {
  type    = bool
  default = true
}

variable "private_label" {
  type    = string
  default = "private"
}

variable "public_label" {
  type    = string
  default = "public"
}

variable "ipv4_enabled" {
  type    = bool
  default = true
}

variable "ipv6_enabled" {
  type    = bool
  default = false
}

variable "cidr_block" {
  type    = string
  default = null
}

variable "ipv4_cidr_block" {
  type    = list(string)
  default = []
}

variable "ipv4_cidrs" {
  type    = any
  default = []
}

variable "subnets_per_az_count" {
  type    = number
  default = 1
}

variable "subnets_per_az_names" {
  type    = list(string)
  default = ["common"]
}

variable "public_subnets_per_az_count" {
  type    = number
  default = null
}

variable "public_subnets_per_az_names" {
  type    = list(string)
  default = null
}

variable "private_subnets_per_az_count" {
  type    = number
  default = null
}

variable "private_subnets_per_az_names" {
  type    = list(string)
  default = null
}

variable "map_public_ip_on_launch" {
  type    = bool
  default = true
}

variable "nat_gateway_enabled" {
  type    = bool
  default = null
}

variable "nat_instance_enabled" {
  type    = bool
  default = null
}

variable "nat_instance_type" {
  type    = string
  default = "t3.micro"
}

variable "nat_instance_ami_id" {
  type    = list(string)
  default = []
}

variable "nat_elastic_ips" {
  type    = list(string)
  default = []
}

variable "nat_gateway_public_subnet_indices" {
  type    = list(number)
  default = [0]
}

variable "nat_gateway_public_subnet_names" {
  type    = list(string)
  default = null
}

variable "public_route_table_ids" {
  type    = list(string)
  default = []
}

variable "public_route_table_enabled" {
  type    = bool
  default = true
}

variable "public_route_table_per_subnet_enabled" {
  type    = bool
  default = null
}

variable "private_route_table_enabled" {
  type    = bool
  default = true
}

variable "private_open_network_acl_enabled" {
  type    = bool
  default = true
}

variable "public_open_network_acl_enabled" {
  type    = bool
  default = true
}

variable "private_subnets_additional_tags" {
  type    = map(string)
  default = {}
}

variable "public_subnets_additional_tags" {
  type    = map(string)
  default = {}
}
