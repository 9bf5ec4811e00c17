resource "aws_s3tables_table_bucket" "this" {
  count = var.create ? 1 : 0

  region                   = var.region
  name                     = var.table_bucket_name
  encryption_configuration = var.encryption_configuration
  tags                     = var.tags
}
