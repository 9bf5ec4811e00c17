provider "aws" {
  region = "us-east-1"
}

module "cdn" {
  source = "./cdn"
}

module "apex" {
  source = "./alias"
  name   = "example.com"
  target = module.cdn.name
  zone   = module.cdn.zone
}

module "www" {
  source = "./alias"
  name   = "www.example.com"
  target = module.cdn.name
  zone   = module.cdn.zone
  health = false
}
