variable "dns_zone_id" {
  description = "Hosted zone of shop.example."
  type        = string
}

variable "regions" {
  description = "Size of the stack in each region."
  type = map(object({
    instance_type     = string
    min_instances     = number
    max_instances     = number
    db_instance_class = string
  }))
  default = {
    us-east-1 = {
      instance_type     = "m7g.large"
      min_instances     = 3
      max_instances     = 12
      db_instance_class = "db.m6g.large"
    }
    eu-west-1 = {
      instance_type     = "m7g.large"
      min_instances     = 2
      max_instances     = 8
      db_instance_class = "db.m6g.large"
    }
  }
}

variable "networks" {
  description = "Subnets and machine image of each region."
  type = map(object({
    vpc_id  = string
    subnets = list(string)
    image   = string
  }))
}
