variable "regions" {
  type = list(string)
}

variable "target" {
  type = string
}

data "aws_iam_policy_document" "regions" {
  statement {
    effect      = "Deny"
    not_actions = ["iam:*", "organizations:*", "support:*"]
    resources   = ["*"]

    condition {
      test     = "StringNotEquals"
      variable = "aws:RequestedRegion"
      values   = var.regions
    }
  }
}

resource "aws_organizations_policy" "regions" {
  name    = "regions"
  content = data.aws_iam_policy_document.regions.json
}

resource "aws_organizations_policy_attachment" "regions" {
  policy_id = aws_organizations_policy.regions.id
  target_id = var.target
}
