module "backend_us" {
  source = "./modules/backend"

  providers = {
    aws = aws.us
  }

  config  = var.regions["us-east-1"]
  network = var.networks["us-east-1"]
}

module "backend_eu" {
  source = "./modules/backend"

  providers = {
    aws = aws.eu
  }

  config  = var.regions["eu-west-1"]
  network = var.networks["eu-west-1"]
}
