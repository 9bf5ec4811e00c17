# One Fargate profile and its role.
resource "aws_eks_fargate_profile" "this" {
  count                  = var.create ? 1 : 0
  region                 = var.region
  cluster_name           = var.cluster_name
  fargate_profile_name   = var.name
  pod_execution_role_arn = var.create_iam_role ? aws_iam_role.this[0].arn : var.iam_role_arn
  subnet_ids             = var.subnet_ids

  dynamic "selector" {
    for_each = var.selectors
    content {
      namespace = try(selector.value.namespace, null)
    }
  }

  tags = var.tags
}

resource "aws_iam_role" "this" {
  count       = var.create && var.create_iam_role ? 1 : 0
  name_prefix = "${var.name}-"
  tags        = var.tags
}
