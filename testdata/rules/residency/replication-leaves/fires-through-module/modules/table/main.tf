variable "name" {
  type = string
}

variable "copy_region" {
  type = string
}

resource "aws_dynamodb_table" "this" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  replica { # want "residency/replication-leaves"
    region_name = var.copy_region
  }
}
