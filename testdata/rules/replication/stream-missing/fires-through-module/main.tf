provider "aws" {
  region = "us-west-2"
}

module "carts" {
  source = "./modules/table"

  name        = "carts"
  stream_view = "NEW_IMAGE"
  copies      = ["us-east-2", "ca-central-1"]
}
