provider "aws" {
  region = "eu-west-1"
}

variable "target" {
  type = string
}

resource "aws_organizations_policy" "regions" {
  name    = "regions"
  content = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Action    = "*"
      Resource  = "*"
      Condition = { "StringNotEquals" = { "aws:RequestedRegion" = "eu-west-1" } }
    }]
  })
}

resource "aws_organizations_policy_attachment" "regions" {
  policy_id = aws_organizations_policy.regions.id
  target_id = var.target
}
