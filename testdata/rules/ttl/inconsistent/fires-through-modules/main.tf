module "primary" {
  source = "./member"
  role   = "PRIMARY"
  ttl    = 30
}

module "secondary" {
  source = "./member"
  role   = "SECONDARY"
}
