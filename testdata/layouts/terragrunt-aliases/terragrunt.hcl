generate "providers" {
  path      = "providers.tf"
  if_exists = "overwrite"
  contents  = <<-EOF
    provider "aws" {
      region              = "eu-central-1"
      allowed_account_ids = ["${get_env("ACCOUNT")}"]
    }

    provider "aws" {
      alias  = "replica"
      region = "${local.replica}"
    }
  EOF
}

locals {
  replica = "eu-west-1"
}
