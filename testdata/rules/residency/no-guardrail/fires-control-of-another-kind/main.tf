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

locals {
  controls = ["AWS-GR_ENCRYPTED_VOLUMES", "AWS-GR_RDS_STORAGE_ENCRYPTED"]
}

resource "aws_controltower_control" "workloads" {
  for_each = toset(local.controls)

  control_identifier = "arn:aws:controltower:eu-west-1::control/${each.key}"
  target_identifier  = aws_organizations_organizational_unit.workloads.arn
}
