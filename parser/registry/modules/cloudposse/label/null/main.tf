# Builds a name and tags from a few words, and hands them on to other modules as one value, the context. What a call says
# itself comes before what the context says; tags and attributes add to those of the context.

locals {
  words = {
    for word in ["namespace", "tenant", "environment", "stage", "name", "delimiter", "label_key_case", "label_value_case", "regex_replace_chars", "id_length_limit"] :
    word => local.own[word] != null ? local.own[word] : try(var.context[word], null)
  }
  own = {
    namespace           = var.namespace
    tenant              = var.tenant
    environment         = var.environment
    stage               = var.stage
    name                = var.name
    delimiter           = var.delimiter
    label_key_case      = var.label_key_case
    label_value_case    = var.label_value_case
    regex_replace_chars = var.regex_replace_chars
    id_length_limit     = var.id_length_limit == null ? null : tostring(var.id_length_limit)
  }

  enabled    = var.enabled != null ? var.enabled : try(var.context.enabled, true)
  given      = compact(distinct(concat(try([for item in var.context.attributes : item], []), coalesce(var.attributes, []))))
  given_tags = merge(try(var.context.tags, {}), var.tags)
  extra_tags = merge(try(var.context.additional_tag_map, {}), var.additional_tag_map)

  # An order that is null or empty is that of before tenants.
  order = coalescelist(
    var.label_order != null ? var.label_order : [],
    try(tolist(var.context.label_order), []),
    ["namespace", "environment", "stage", "name", "attributes"],
  )

  delimiter  = local.words.delimiter != null ? local.words.delimiter : "-"
  letters    = local.words.label_value_case != null ? local.words.label_value_case : "lower"
  key_case   = local.words.label_key_case != null ? local.words.label_key_case : "title"
  characters = coalesce(local.words.regex_replace_chars, "/[^-a-zA-Z0-9]/")
  limit      = local.words.id_length_limit != null ? tonumber(local.words.id_length_limit) : 0

  # The words without the characters that no name has, in the letters that are asked for.
  clean = { for word in ["namespace", "tenant", "environment", "stage", "name"] : word => replace(local.words[word] != null ? local.words[word] : "", local.characters, "") }
  formatted = {
    for word, text in local.clean :
    word => local.letters == "none" ? text : local.letters == "upper" ? upper(text) : local.letters == "title" ? title(lower(text)) : lower(text)
  }
  attributes = compact(distinct([
    for text in [for attribute in local.given : replace(attribute, local.characters, "")] :
    local.letters == "none" ? text : local.letters == "upper" ? upper(text) : local.letters == "title" ? title(lower(text)) : lower(text)
  ]))

  parts   = merge(local.formatted, { attributes = join(local.delimiter, local.attributes) })
  id_full = join(local.delimiter, [for word in local.order : local.parts[word] if local.parts[word] != ""])
}

# A name that is too long keeps its beginning, and five letters that tell it from others that begin so.
locals {
  hash_source = "${md5(local.id_full)}qrstuvwxyz"
  hash_cased  = local.letters == "upper" ? upper(local.hash_source) : local.letters == "title" ? title(local.hash_source) : local.letters == "lower" ? lower(local.hash_source) : local.hash_source
  hash        = replace(local.hash_cased, local.characters, "")
  room        = local.limit - 5 - length(local.delimiter)
  beginning   = local.room <= 0 ? "" : "${trimsuffix(substr(local.id_full, 0, max(local.room, 0)), local.delimiter)}${local.delimiter}"
  shortened   = substr("${local.beginning}${local.hash}", 0, local.limit)
  id          = local.limit > 0 && length(local.id_full) > local.limit ? local.shortened : local.id_full
}

locals {
  # The first call of a chain decides which words become tags.
  decided = try(var.context.labels_as_tags, ["unset"])
  as_tags = contains(local.decided, "unset") ? var.labels_as_tags : local.decided
  every   = { for word, text in merge(local.parts, { name = local.id }) : word => text }
  tagged  = contains(local.as_tags, "default") ? keys(local.every) : local.as_tags
  generated = {
    for word in setintersection(keys(local.every), local.tagged) :
    (local.key_case == "upper" ? upper(word) : local.key_case == "lower" ? lower(word) : title(word)) => local.every[word]
    if local.every[word] != ""
  }
  tags = merge(local.generated, local.given_tags)
}

locals {
  formats = merge(try(var.context.descriptor_formats, {}), var.descriptor_formats)
  described = {
    for name, about in local.formats : name => try(format(about.format, [for word in about.labels : local.parts[word]]...), null)
  }
}
