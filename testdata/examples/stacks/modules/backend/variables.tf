variable "config" {
  description = "Size of the stack."
  type = object({
    instance_type     = string
    min_instances     = number
    max_instances     = number
    db_instance_class = string
  })
}

variable "network" {
  description = "Where the stack stands."
  type = object({
    vpc_id  = string
    subnets = list(string)
    image   = string
  })
}
