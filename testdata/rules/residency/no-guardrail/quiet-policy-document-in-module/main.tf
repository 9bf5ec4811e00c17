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

module "guardrails" {
  source  = "./guardrails"
  regions = ["eu-west-1", "eu-central-1"]
  target  = aws_organizations_organizational_unit.workloads.id
}
