variable "domain" {
  description = "The zone of the public API."
  type        = string
  default     = "ledger.example"
}

variable "network" {
  description = "Subnets and security groups of each side, from the network team's state."
  type = map(object({
    subnets         = list(string)
    security_groups = list(string)
  }))
}

variable "replication_role_arn" {
  description = "Role that copies objects between the two buckets."
  type        = string
}
