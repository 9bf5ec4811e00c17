variable "name" {
  type = string
}

variable "data" {
  type = string
}

resource "aws_dynamodb_table" "this" { # want "residency/region-not-allowed"
  name         = var.name
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  attribute {
    name = "id"
    type = "S"
  }

  tags = {
    data = var.data
  }
}
