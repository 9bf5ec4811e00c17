include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "common" {
  path = "${get_repo_root()}/_common/database.hcl"
}

dependency "source" {
  config_path = "../../us-east-1/orders"

  mock_outputs = {
    arn = "arn:aws:rds:us-east-1:123456789012:db:mock"
  }
}

inputs = {
  identifier = "orders-replica"
  source_arn = dependency.source.outputs.arn
}
