provider "aws" {
  region = "us-east-1"
}

module "primary" {
  source = "./watch"
  host   = "primary.example.com"
}

module "standby" {
  source = "./watch"
}
