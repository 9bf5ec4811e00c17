variable "create_vpc" {
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

variable "name" {
  default = ""
}

variable "cidr" {
  default = "10.0.0.0/16"
}

variable "azs" {
  default  = []
  nullable = false
}

variable "secondary_cidr_blocks" {
  default  = []
  nullable = false
}

variable "default_security_group_ingress" {
  default  = []
  nullable = false
}

variable "default_security_group_egress" {
  default  = []
  nullable = false
}

variable "default_network_acl_egress" {
  default  = []
  nullable = false
}

variable "external_nat_ip_ids" {
  default  = []
  nullable = false
}

variable "enable_dns_hostnames" {
  default  = true
  nullable = false
}

variable "enable_dns_support" {
  default  = true
  nullable = false
}

variable "create_igw" {
  default  = true
  nullable = false
}

variable "manage_default_security_group" {
  default  = true
  nullable = false
}

variable "manage_default_network_acl" {
  default  = true
  nullable = false
}

variable "manage_default_route_table" {
  default  = true
  nullable = false
}

variable "create_private_nat_gateway_route" {
  default  = true
  nullable = false
}

variable "use_ipam_pool" {
  default  = false
  nullable = false
}

variable "enable_nat_gateway" {
  default  = false
  nullable = false
}

variable "single_nat_gateway" {
  default  = false
  nullable = false
}

variable "one_nat_gateway_per_az" {
  default  = false
  nullable = false
}

variable "reuse_nat_ips" {
  default  = false
  nullable = false
}

variable "enable_vpn_gateway" {
  default  = false
  nullable = false
}

variable "create_multiple_public_route_tables" {
  default  = false
  nullable = false
}

variable "create_multiple_intra_route_tables" {
  default  = false
  nullable = false
}

variable "map_public_ip_on_launch" {
  default  = false
  nullable = false
}

variable "create_database_subnet_route_table" {
  default  = false
  nullable = false
}

variable "create_database_internet_gateway_route" {
  default  = false
  nullable = false
}

variable "create_database_nat_gateway_route" {
  default  = false
  nullable = false
}

variable "create_elasticache_subnet_route_table" {
  default  = false
  nullable = false
}

variable "create_redshift_subnet_route_table" {
  default  = false
  nullable = false
}

variable "enable_flow_log" {
  default  = false
  nullable = false
}

variable "create_flow_log_cloudwatch_log_group" {
  default  = false
  nullable = false
}

variable "create_flow_log_cloudwatch_iam_role" {
  default  = false
  nullable = false
}

variable "ipv4_ipam_pool_id" {
  default = null
}

variable "ipv4_netmask_length" {
  default = null
}

variable "vpn_gateway_az" {
  default = null
}

variable "default_security_group_name" {
  default = null
}

variable "flow_log_cloudwatch_log_group_kms_key_id" {
  default = null
}

variable "flow_log_cloudwatch_log_group_retention_in_days" {
  default = null
}

variable "vpc_tags" {
  default  = {}
  nullable = false
}

variable "vpc_flow_log_tags" {
  default  = {}
  nullable = false
}

variable "public_subnets" {
  default  = []
  nullable = false
}

variable "public_subnet_ipv6_prefixes" {
  default  = []
  nullable = false
}

variable "public_subnet_names" {
  default  = []
  nullable = false
}

variable "public_subnet_tags" {
  default  = {}
  nullable = false
}

variable "public_dedicated_network_acl" {
  default  = false
  nullable = false
}

variable "public_outbound_acl_rules" {
  default  = [{ rule_number = 100, rule_action = "allow", from_port = 0, to_port = 0, protocol = "-1", cidr_block = "0.0.0.0/0" }]
  nullable = false
}

variable "private_subnets" {
  default  = []
  nullable = false
}

variable "private_subnet_ipv6_prefixes" {
  default  = []
  nullable = false
}

variable "private_subnet_names" {
  default  = []
  nullable = false
}

variable "private_subnet_tags" {
  default  = {}
  nullable = false
}

variable "private_dedicated_network_acl" {
  default  = false
  nullable = false
}

variable "private_outbound_acl_rules" {
  default  = [{ rule_number = 100, rule_action = "allow", from_port = 0, to_port = 0, protocol = "-1", cidr_block = "0.0.0.0/0" }]
  nullable = false
}

variable "database_subnets" {
  default  = []
  nullable = false
}

variable "database_subnet_ipv6_prefixes" {
  default  = []
  nullable = false
}

variable "database_subnet_names" {
  default  = []
  nullable = false
}

variable "database_subnet_tags" {
  default  = {}
  nullable = false
}

variable "database_dedicated_network_acl" {
  default  = false
  nullable = false
}

variable "database_outbound_acl_rules" {
  default  = [{ rule_number = 100, rule_action = "allow", from_port = 0, to_port = 0, protocol = "-1", cidr_block = "0.0.0.0/0" }]
  nullable = false
}

variable "elasticache_subnets" {
  default  = []
  nullable = false
}

variable "elasticache_subnet_ipv6_prefixes" {
  default  = []
  nullable = false
}

variable "elasticache_subnet_names" {
  default  = []
  nullable = false
}

variable "elasticache_subnet_tags" {
  default  = {}
  nullable = false
}

variable "elasticache_dedicated_network_acl" {
  default  = false
  nullable = false
}

variable "elasticache_outbound_acl_rules" {
  default  = [{ rule_number = 100, rule_action = "allow", from_port = 0, to_port = 0, protocol = "-1", cidr_block = "0.0.0.0/0" }]
  nullable = false
}

variable "redshift_subnets" {
  default  = []
  nullable = false
}

variable "redshift_subnet_ipv6_prefixes" {
  default  = []
  nullable = false
}

variable "redshift_subnet_names" {
  default  = []
  nullable = false
}

variable "redshift_subnet_tags" {
  default  = {}
  nullable = false
}

variable "redshift_dedicated_network_acl" {
  default  = false
  nullable = false
}

variable "redshift_outbound_acl_rules" {
  default  = [{ rule_number = 100, rule_action = "allow", from_port = 0, to_port = 0, protocol = "-1", cidr_block = "0.0.0.0/0" }]
  nullable = false
}

variable "intra_subnets" {
  default  = []
  nullable = false
}

variable "intra_subnet_ipv6_prefixes" {
  default  = []
  nullable = false
}

variable "intra_subnet_names" {
  default  = []
  nullable = false
}

variable "intra_subnet_tags" {
  default  = {}
  nullable = false
}

variable "intra_dedicated_network_acl" {
  default  = false
  nullable = false
}

variable "intra_outbound_acl_rules" {
  default  = [{ rule_number = 100, rule_action = "allow", from_port = 0, to_port = 0, protocol = "-1", cidr_block = "0.0.0.0/0" }]
  nullable = false
}

variable "create_database_subnet_group" {
  default  = true
  nullable = false
}

variable "database_subnet_group_name" {
  default = null
}

variable "create_elasticache_subnet_group" {
  default  = true
  nullable = false
}

variable "elasticache_subnet_group_name" {
  default = null
}

variable "create_redshift_subnet_group" {
  default  = true
  nullable = false
}

variable "redshift_subnet_group_name" {
  default = null
}

variable "nat_gateway_destination_cidr_block" {
  default = "0.0.0.0/0"
}

variable "flow_log_destination_type" {
  default = "cloud-watch-logs"
}

variable "flow_log_destination_arn" {
  default = ""
}

variable "flow_log_cloudwatch_iam_role_arn" {
  default = ""
}

variable "flow_log_traffic_type" {
  default = "ALL"
}

variable "flow_log_max_aggregation_interval" {
  default = 600
}

variable "flow_log_cloudwatch_log_group_name_prefix" {
  default = "/aws/vpc-flow-log/"
}

variable "flow_log_cloudwatch_log_group_name_suffix" {
  default = ""
}

variable "vpc_flow_log_iam_role_name" {
  default = "vpc-flow-log-role"
}
