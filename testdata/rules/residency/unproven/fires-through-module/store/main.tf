variable "name" {
  type = string
}

resource "aws_s3_bucket" "this" { # want "residency/unproven"
  bucket = var.name
}
