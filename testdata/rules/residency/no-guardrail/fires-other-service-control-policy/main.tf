provider "aws" {
  region = "eu-west-1"
}

resource "aws_organizations_organization" "main" {
  feature_set          = "ALL"
  enabled_policy_types = ["SERVICE_CONTROL_POLICY"]
}

resource "aws_organizations_organizational_unit" "workloads" {
  name      = "workloads"
  parent_id = aws_organizations_organization.main.roots[0].id
}

data "aws_iam_policy_document" "stay" {
  statement {
    effect    = "Deny"
    actions   = ["organizations:LeaveOrganization"]
    resources = ["*"]
  }

  statement {
    effect    = "Deny"
    actions   = ["cloudtrail:StopLogging"]
    resources = ["*"]

    condition {
      test     = "StringNotLike"
      variable = "aws:PrincipalArn"
      values   = ["arn:aws:iam::*:role/security"]
    }
  }
}

resource "aws_organizations_policy" "stay" {
  name    = "stay"
  type    = "SERVICE_CONTROL_POLICY"
  content = data.aws_iam_policy_document.stay.json
}

resource "aws_organizations_policy_attachment" "workloads" {
  policy_id = aws_organizations_policy.stay.id
  target_id = aws_organizations_organizational_unit.workloads.id
}
