output "enabled" {
  value = local.enabled
}

output "id" {
  value = local.enabled ? local.id : ""
}

output "id_full" {
  value = local.enabled ? local.id_full : ""
}

output "namespace" {
  value = local.enabled ? local.formatted.namespace : ""
}

output "tenant" {
  value = local.enabled ? local.formatted.tenant : ""
}

output "environment" {
  value = local.enabled ? local.formatted.environment : ""
}

output "stage" {
  value = local.enabled ? local.formatted.stage : ""
}

output "name" {
  value = local.enabled ? local.formatted.name : ""
}

output "delimiter" {
  value = local.enabled ? local.delimiter : ""
}

output "attributes" {
  value = local.enabled ? local.attributes : []
}

output "tags" {
  value = local.enabled ? local.tags : {}
}

output "additional_tag_map" {
  value = local.extra_tags
}

output "tags_as_list_of_maps" {
  value = [for key, value in local.tags : merge({ key = key, value = value }, local.extra_tags)]
}

output "descriptors" {
  value = local.described
}

output "label_order" {
  value = local.order
}

output "regex_replace_chars" {
  value = local.characters
}

output "id_length_limit" {
  value = local.limit
}

# As given, for the next module to complete.
output "context" {
  value = merge(local.words, {
    enabled            = local.enabled
    id_length_limit    = tonumber(local.words.id_length_limit)
    attributes         = local.given
    tags               = local.given_tags
    additional_tag_map = local.extra_tags
    label_order        = var.label_order != null ? var.label_order : try(var.context.label_order, [])
    descriptor_formats = local.formats
    labels_as_tags     = local.as_tags
  })
}

output "normalized_context" {
  value = merge(local.words, local.formatted, {
    enabled             = local.enabled
    delimiter           = local.delimiter
    attributes          = local.attributes
    tags                = local.tags
    additional_tag_map  = local.extra_tags
    label_order         = local.order
    regex_replace_chars = local.characters
    id_length_limit     = local.limit
    label_key_case      = local.key_case
    label_value_case    = local.letters
    descriptor_formats  = local.formats
    labels_as_tags      = local.tagged
  })
}
