variable "multi_region" {
  type = bool
}

resource "aws_kms_key" "ledger" {
  for_each = toset(["eu-west-1", "eu-central-1"])

  region       = each.key
  description  = "encrypts the ledger"
  multi_region = var.multi_region
}
