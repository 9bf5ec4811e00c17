# Rules come as a list, as several named lists, or as a matrix: each of some sources with each of some ports.

locals {
  listed = flatten([for name, rules in merge({ _list_ = var.rules }, var.rules_map) : [
    for at, rule in rules : {
      key              = try(coalesce(rule.key), "${name}[${at}]")
      type             = try(rule.type, null)
      from_port        = try(rule.from_port, null)
      to_port          = try(rule.to_port, null)
      protocol         = try(rule.protocol, null)
      cidr_blocks      = try(concat(rule.cidr_blocks), [for item in rule.cidr_blocks : item], [])
      ipv6_cidr_blocks = try(concat(rule.ipv6_cidr_blocks), [for item in rule.ipv6_cidr_blocks : item], [])
      prefix_list_ids  = try(concat(rule.prefix_list_ids), [for item in rule.prefix_list_ids : item], [])
      security_groups  = []
      source           = try(rule.source_security_group_id, null)
      self             = try(rule.self, null) == true ? true : null
    }
  ]])

  matrix = flatten([for at, subject in var.rule_matrix : [
    for also, rule in try(subject.rules, []) : {
      key              = "${try(coalesce(subject.key), "_m[${at}]")}#${try(coalesce(rule.key), "[${also}]")}"
      type             = try(rule.type, null)
      from_port        = try(rule.from_port, null)
      to_port          = try(rule.to_port, null)
      protocol         = try(rule.protocol, null)
      cidr_blocks      = try(concat(subject.cidr_blocks), [for item in subject.cidr_blocks : item], [])
      ipv6_cidr_blocks = try(concat(subject.ipv6_cidr_blocks), [for item in subject.ipv6_cidr_blocks : item], [])
      prefix_list_ids  = try(concat(subject.prefix_list_ids), [for item in subject.prefix_list_ids : item], [])
      security_groups  = try(concat(subject.source_security_group_ids), [for item in subject.source_security_group_ids : item], [])
      source           = null
      self             = try(subject.self, rule.self, null) == true ? true : null
    }
  ]])

  outward = [for rule in [{
    key              = "_allow_all_egress_"
    type             = "egress"
    from_port        = 0
    to_port          = 0
    protocol         = "-1"
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
    prefix_list_ids  = []
    security_groups  = []
    source           = null
    self             = null
  }] : rule if var.allow_all_egress]

  # Within the group.
  inline = {
    for type in ["ingress", "egress"] :
    type => [for rule in concat(local.listed, local.matrix, local.outward) : rule if var.inline_rules_enabled && rule.type == type]
  }

  # By themselves: a rule names addresses, one group, or itself.
  nobody = { cidr_blocks = [], ipv6_cidr_blocks = [], prefix_list_ids = [], source = null, self = null }
  parted = flatten([for rule in local.matrix : [
    [for part in ["self"] : merge(rule, local.nobody, { key = "${rule.key}#self", self = true }) if rule.self == true],
    [for at, group in rule.security_groups : merge(rule, local.nobody, { key = "${rule.key}#sg#${at}", source = group })],
    [for part in ["cidr"] : merge(rule, { key = "${rule.key}#cidr", self = null }) if length(rule.cidr_blocks) + length(rule.ipv6_cidr_blocks) + length(rule.prefix_list_ids) > 0],
  ]])
  single = { for rule in concat(local.listed, local.parted, local.outward) : rule.key => rule if module.this.enabled && !var.inline_rules_enabled }
}
