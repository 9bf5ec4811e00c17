module "api" {
  source = "./records"
  zone   = var.zone_id
  ttl    = 10
}

variable "zone_id" {
  type = string
}
