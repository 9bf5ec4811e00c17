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

variable "subnet_ids" {
  default  = []
  nullable = false
}

variable "selectors" {
  default  = []
  nullable = false
}

variable "create_iam_role" {
  default  = true
  nullable = false
}

variable "iam_role_arn" {
  default = null
}
