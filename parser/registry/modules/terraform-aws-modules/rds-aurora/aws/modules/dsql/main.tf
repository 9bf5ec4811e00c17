resource "aws_dsql_cluster" "this" {
  count = var.create ? 1 : 0

  region                      = var.region
  deletion_protection_enabled = var.deletion_protection_enabled
  kms_encryption_key          = var.kms_encryption_key

  dynamic "multi_region_properties" {
    for_each = var.witness_region == null ? [] : [var.witness_region]
    iterator = witness

    content {
      witness_region = witness.value
    }
  }

  tags = merge(var.tags, var.name == "" ? {} : { Name = var.name })
}

resource "aws_dsql_cluster_peering" "this" {
  count = var.create && var.create_cluster_peering ? 1 : 0

  region         = var.region
  identifier     = aws_dsql_cluster.this[0].identifier
  clusters       = var.clusters
  witness_region = var.witness_region
}
