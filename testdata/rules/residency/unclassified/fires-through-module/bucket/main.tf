variable "name" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}

resource "aws_s3_bucket" "this" { # want "residency/unclassified"
  bucket = var.name
  tags   = merge({ managed-by = "terraform" }, var.tags)
}
