variable "zone_id" {
  description = "Hosted zone of marketplace.example."
  type        = string
}

variable "subnets" {
  description = "Public subnets of each region."
  type        = map(list(string))
}
