variable "zone_id" {
  description = "Hosted zone of payments.example."
  type        = string
}

variable "networks" {
  description = "Network of each region."
  type = map(object({
    vpc_id          = string
    private_subnets = list(string)
    public_subnets  = list(string)
  }))
}

variable "images" {
  description = "Machine image of the service, for each region."
  type        = map(string)
}
