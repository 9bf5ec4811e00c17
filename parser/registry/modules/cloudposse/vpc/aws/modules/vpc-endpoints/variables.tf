variable "vpc_id" {
  type = string
}

variable "gateway_vpc_endpoints" {
  type    = any
  default = {}
}

variable "interface_vpc_endpoints" {
  type    = any
  default = {}
}
