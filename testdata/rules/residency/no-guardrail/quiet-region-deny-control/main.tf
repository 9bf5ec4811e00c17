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

resource "aws_controltower_control" "regions" {
  control_identifier = "arn:aws:controltower:eu-west-1::control/AWS-GR_REGION_DENY"
  target_identifier  = aws_organizations_organizational_unit.workloads.arn
}
