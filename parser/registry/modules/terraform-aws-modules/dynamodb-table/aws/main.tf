# A table with its replicas. Which of the three resources it is depends on what is to be left to autoscaling.

locals {
  scaled_gsi = var.autoscaling_enabled && var.ignore_changes_global_secondary_index
  scaled     = var.autoscaling_enabled && !var.ignore_changes_global_secondary_index
  table      = one(concat(aws_dynamodb_table.this, aws_dynamodb_table.autoscaled, aws_dynamodb_table.autoscaled_gsi_ignore))
}

resource "aws_dynamodb_table" "this" {
  count = var.create_table && !var.autoscaling_enabled ? 1 : 0

  region                      = var.region
  name                        = var.name
  billing_mode                = var.billing_mode
  hash_key                    = var.hash_key
  range_key                   = var.range_key
  read_capacity               = var.read_capacity
  write_capacity              = var.write_capacity
  stream_enabled              = var.stream_enabled
  stream_view_type            = var.stream_view_type
  deletion_protection_enabled = var.deletion_protection_enabled
  restore_source_table_arn    = var.restore_source_table_arn
  tags                        = merge(var.tags, { Name = var.name })

  ttl {
    enabled        = var.ttl_enabled
    attribute_name = var.ttl_attribute_name
  }

  point_in_time_recovery {
    enabled                 = var.point_in_time_recovery_enabled
    recovery_period_in_days = var.point_in_time_recovery_period_in_days
  }

  server_side_encryption {
    enabled     = var.server_side_encryption_enabled
    kms_key_arn = var.server_side_encryption_kms_key_arn
  }

  dynamic "attribute" {
    for_each = var.attributes

    content {
      name = attribute.value.name
      type = attribute.value.type
    }
  }

  dynamic "replica" {
    for_each = var.replica_regions
    iterator = copy

    content {
      region_name                 = copy.value.region_name
      kms_key_arn                 = try(copy.value.kms_key_arn, null)
      propagate_tags              = try(copy.value.propagate_tags, null)
      point_in_time_recovery      = try(copy.value.point_in_time_recovery, null)
      deletion_protection_enabled = try(copy.value.deletion_protection_enabled, null)
      consistency_mode            = try(copy.value.consistency_mode, null)
    }
  }

  dynamic "import_table" {
    for_each = length(keys(var.import_table)) > 0 ? [var.import_table] : []
    iterator = dump

    content {
      input_format = try(dump.value.input_format, null)

      s3_bucket_source {
        bucket = try(dump.value.bucket, null)
      }
    }
  }

  dynamic "global_table_witness" {
    for_each = var.global_table_witness == null ? [] : [var.global_table_witness]
    iterator = witness

    content {
      region_name = witness.value.region_name
    }
  }
}

resource "aws_dynamodb_table" "autoscaled" {
  count = var.create_table && local.scaled ? 1 : 0

  region                      = var.region
  name                        = var.name
  billing_mode                = var.billing_mode
  hash_key                    = var.hash_key
  range_key                   = var.range_key
  read_capacity               = var.read_capacity
  write_capacity              = var.write_capacity
  stream_enabled              = var.stream_enabled
  stream_view_type            = var.stream_view_type
  deletion_protection_enabled = var.deletion_protection_enabled
  restore_source_table_arn    = var.restore_source_table_arn
  tags                        = merge(var.tags, { Name = var.name })

  ttl {
    enabled        = var.ttl_enabled
    attribute_name = var.ttl_attribute_name
  }

  point_in_time_recovery {
    enabled                 = var.point_in_time_recovery_enabled
    recovery_period_in_days = var.point_in_time_recovery_period_in_days
  }

  server_side_encryption {
    enabled     = var.server_side_encryption_enabled
    kms_key_arn = var.server_side_encryption_kms_key_arn
  }

  dynamic "attribute" {
    for_each = var.attributes

    content {
      name = attribute.value.name
      type = attribute.value.type
    }
  }

  dynamic "replica" {
    for_each = var.replica_regions
    iterator = copy

    content {
      region_name                 = copy.value.region_name
      kms_key_arn                 = try(copy.value.kms_key_arn, null)
      propagate_tags              = try(copy.value.propagate_tags, null)
      point_in_time_recovery      = try(copy.value.point_in_time_recovery, null)
      deletion_protection_enabled = try(copy.value.deletion_protection_enabled, null)
      consistency_mode            = try(copy.value.consistency_mode, null)
    }
  }

  dynamic "import_table" {
    for_each = length(keys(var.import_table)) > 0 ? [var.import_table] : []
    iterator = dump

    content {
      input_format = try(dump.value.input_format, null)

      s3_bucket_source {
        bucket = try(dump.value.bucket, null)
      }
    }
  }

  dynamic "global_table_witness" {
    for_each = var.global_table_witness == null ? [] : [var.global_table_witness]
    iterator = witness

    content {
      region_name = witness.value.region_name
    }
  }
}

resource "aws_dynamodb_table" "autoscaled_gsi_ignore" {
  count = var.create_table && local.scaled_gsi ? 1 : 0

  region                      = var.region
  name                        = var.name
  billing_mode                = var.billing_mode
  hash_key                    = var.hash_key
  range_key                   = var.range_key
  read_capacity               = var.read_capacity
  write_capacity              = var.write_capacity
  stream_enabled              = var.stream_enabled
  stream_view_type            = var.stream_view_type
  deletion_protection_enabled = var.deletion_protection_enabled
  restore_source_table_arn    = var.restore_source_table_arn
  tags                        = merge(var.tags, { Name = var.name })

  ttl {
    enabled        = var.ttl_enabled
    attribute_name = var.ttl_attribute_name
  }

  point_in_time_recovery {
    enabled                 = var.point_in_time_recovery_enabled
    recovery_period_in_days = var.point_in_time_recovery_period_in_days
  }

  server_side_encryption {
    enabled     = var.server_side_encryption_enabled
    kms_key_arn = var.server_side_encryption_kms_key_arn
  }

  dynamic "attribute" {
    for_each = var.attributes

    content {
      name = attribute.value.name
      type = attribute.value.type
    }
  }

  dynamic "replica" {
    for_each = var.replica_regions
    iterator = copy

    content {
      region_name                 = copy.value.region_name
      kms_key_arn                 = try(copy.value.kms_key_arn, null)
      propagate_tags              = try(copy.value.propagate_tags, null)
      point_in_time_recovery      = try(copy.value.point_in_time_recovery, null)
      deletion_protection_enabled = try(copy.value.deletion_protection_enabled, null)
      consistency_mode            = try(copy.value.consistency_mode, null)
    }
  }

  dynamic "import_table" {
    for_each = length(keys(var.import_table)) > 0 ? [var.import_table] : []
    iterator = dump

    content {
      input_format = try(dump.value.input_format, null)

      s3_bucket_source {
        bucket = try(dump.value.bucket, null)
      }
    }
  }

  dynamic "global_table_witness" {
    for_each = var.global_table_witness == null ? [] : [var.global_table_witness]
    iterator = witness

    content {
      region_name = witness.value.region_name
    }
  }
}

resource "aws_appautoscaling_target" "table_read" {
  count = var.create_table && var.autoscaling_enabled && length(var.autoscaling_read) > 0 ? 1 : 0

  resource_id        = "table/${try(local.table.name, "")}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  service_namespace  = "dynamodb"
  min_capacity       = var.read_capacity
  max_capacity       = try(var.autoscaling_read["max_capacity"], null)
}

resource "aws_appautoscaling_target" "table_write" {
  count = var.create_table && var.autoscaling_enabled && length(var.autoscaling_write) > 0 ? 1 : 0

  resource_id        = "table/${try(local.table.name, "")}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  service_namespace  = "dynamodb"
  min_capacity       = var.write_capacity
  max_capacity       = try(var.autoscaling_write["max_capacity"], null)
}

resource "aws_dynamodb_resource_policy" "this" {
  count = var.create_table && var.resource_policy != null ? 1 : 0

  region       = var.region
  resource_arn = local.table.arn
  policy       = replace(var.resource_policy, "__DYNAMODB_TABLE_ARN__", try(local.table.arn, ""))
}
