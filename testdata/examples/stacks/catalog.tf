resource "aws_dynamodb_table" "catalog" {
  provider = aws.us

  name         = "catalog"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "sku"

  attribute {
    name = "sku"
    type = "S"
  }

  replica {
    region_name = "eu-west-1"
  }
}
