variable "names" {
  type = list(string)
}

resource "aws_organizations_account" "this" {
  for_each = toset(var.names)

  name  = each.key
  email = "${each.key}@example.com"
}

resource "aws_organizations_policy" "tags" {
  name = "tags"
  type = "TAG_POLICY"

  content = jsonencode({ tags = { data = { tag_key = { "@@assign" = "data" } } } })
}
