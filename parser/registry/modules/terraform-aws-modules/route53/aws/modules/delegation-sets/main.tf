# What the submodule delegation-sets creates: sets of name servers that zones share.
resource "aws_route53_delegation_set" "this" {
  for_each       = { for key, set in var.delegation_sets : key => set if var.create }
  reference_name = try(each.value.reference_name, null)
}
