# One table, and replicas of it in the regions that are listed. A table with replicas has a stream.

locals {
  on_demand = var.billing_mode == "PAY_PER_REQUEST"
  streams   = length(var.replicas) > 0 || var.enable_streams
  keys = concat(
    var.range_key != "" ? [{ name = var.range_key, type = var.range_key_type }] : [],
    [{ name = var.hash_key, type = var.hash_key_type }],
    [for attribute in var.dynamodb_attributes : { name = attribute.name, type = attribute.type }],
  )
}

resource "aws_dynamodb_table" "default" {
  count = module.this.enabled ? 1 : 0

  name                        = var.table_name != null && var.table_name != "" ? var.table_name : module.this.id
  billing_mode                = var.billing_mode
  read_capacity               = local.on_demand ? null : var.autoscale_min_read_capacity
  write_capacity              = local.on_demand ? null : var.autoscale_min_write_capacity
  hash_key                    = var.hash_key
  range_key                   = var.range_key
  stream_enabled              = local.streams
  stream_view_type            = local.streams ? var.stream_view_type : ""
  table_class                 = var.table_class
  deletion_protection_enabled = var.deletion_protection_enabled
  tags                        = var.tags_enabled ? module.this.tags : null

  dynamic "attribute" {
    for_each = local.keys

    content {
      name = attribute.value.name
      type = attribute.value.type
    }
  }

  dynamic "global_secondary_index" {
    for_each = var.global_secondary_index_map
    iterator = index

    content {
      name            = try(index.value.name, null)
      hash_key        = try(index.value.hash_key, null)
      range_key       = try(index.value.range_key, null)
      projection_type = try(index.value.projection_type, null)
      read_capacity   = try(index.value.read_capacity, null)
      write_capacity  = try(index.value.write_capacity, null)
    }
  }

  dynamic "local_secondary_index" {
    for_each = var.local_secondary_index_map
    iterator = index

    content {
      name            = try(index.value.name, null)
      range_key       = try(index.value.range_key, null)
      projection_type = try(index.value.projection_type, null)
    }
  }

  # Replicas have the keys of the service and no recovery to a point in time.
  dynamic "replica" {
    for_each = var.replicas

    content {
      region_name            = replica.value
      point_in_time_recovery = false
      propagate_tags         = false
    }
  }

  server_side_encryption {
    enabled     = var.enable_encryption
    kms_key_arn = var.server_side_encryption_kms_key_arn
  }

  point_in_time_recovery {
    enabled = var.enable_point_in_time_recovery
  }

  ttl {
    attribute_name = var.ttl_attribute
    enabled        = var.ttl_attribute != "" && var.ttl_enabled
  }

  dynamic "import_table" {
    for_each = var.import_table == null ? [] : [var.import_table]
    iterator = given

    content {
      input_format = try(given.value.input_format, null)

      s3_bucket_source {
        bucket       = try(given.value.s3_bucket_source.bucket, null)
        bucket_owner = try(given.value.s3_bucket_source.bucket_owner, null)
        key_prefix   = try(given.value.s3_bucket_source.key_prefix, null)
      }
    }
  }
}
