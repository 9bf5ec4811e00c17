include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "common" {
  path = "${get_repo_root()}/_common/database.hcl"
}

inputs = {
  identifier = "invoices"
}
