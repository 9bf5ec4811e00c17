include {
  path = find_in_parent_folders()
}

terraform {
  source = "../../../modules/ledger"
}

inputs = {
  cluster = "ledger-cac1"
}
