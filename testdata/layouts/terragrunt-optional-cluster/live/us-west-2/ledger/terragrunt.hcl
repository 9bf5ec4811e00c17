include {
  path = find_in_parent_folders()
}

terraform {
  source = "../../../modules/ledger"
}

dependency "first" {
  config_path = "../../ca-central-1/ledger"

  mock_outputs = {
    global_cluster = "not-yet"
  }
}

inputs = {
  cluster        = "ledger-usw2"
  global_cluster = dependency.first.outputs.global_cluster
}
