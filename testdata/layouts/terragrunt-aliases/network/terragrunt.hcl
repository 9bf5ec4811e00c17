include {
  path = find_in_parent_folders()
}

terraform {
  source = "git::git@github.com:example/modules.git//network?ref=v1.2.0"
}

inputs = {
  name = "main"
}
