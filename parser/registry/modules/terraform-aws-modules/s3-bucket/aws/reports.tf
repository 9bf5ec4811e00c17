# What reports on the bucket, and where the reports go.

resource "aws_s3_bucket_inventory" "this" {
  for_each = { for name, inventory in var.inventory_configuration : name => inventory if var.create_bucket }

  region = var.region
  name   = each.key
  bucket = try(each.value.bucket, local.bucket)

  destination {
    bucket {
      bucket_arn = try(each.value.destination.bucket_arn, aws_s3_bucket.this[0].arn, null)
      account_id = try(each.value.destination.account_id, null)
    }
  }
}

resource "aws_s3_bucket_analytics_configuration" "this" {
  for_each = { for name, analytics in var.analytics_configuration : name => analytics if var.create_bucket && !var.is_directory_bucket }

  region = var.region
  name   = each.key
  bucket = aws_s3_bucket.this[0].id

  dynamic "storage_class_analysis" {
    for_each = try([each.value.storage_class_analysis], [])
    iterator = analysis

    content {
      data_export {
        destination {
          s3_bucket_destination {
            bucket_arn = try(analysis.value.destination_bucket_arn, aws_s3_bucket.this[0].arn, null)
          }
        }
      }
    }
  }
}
