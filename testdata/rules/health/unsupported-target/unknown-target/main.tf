provider "aws" {
  region = "us-east-1"
}

data "terraform_remote_state" "edge" {
  backend = "s3"

  config = {
    bucket = "example-state"
    key    = "edge/terraform.tfstate"
    region = "us-east-1"
  }
}

resource "aws_route53_record" "edge" {
  zone_id = var.zone_id
  name    = "edge.example.com"
  type    = "A"

  alias {
    name                   = data.terraform_remote_state.edge.outputs.name
    zone_id                = "Z2FDTNDATAQYW2"
    evaluate_target_health = true
  }
}

variable "zone_id" {
  type = string
}
