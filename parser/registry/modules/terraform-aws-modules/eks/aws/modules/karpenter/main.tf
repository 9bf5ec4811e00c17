# What the submodule karpenter creates: roles, and the queue of interruptions with the rules that fill it.
locals {
  queue = var.create && var.enable_spot_termination
  events = { for key, name in {
    health_event                      = "HealthEvent"
    spot_interrupt                    = "SpotInterrupt"
    instance_rebalance                = "InstanceRebalance"
    instance_state_change             = "InstanceStateChange"
    capacity_reservation_interruption = "CRInterruption"
  } : key => name if local.queue }
}

resource "aws_iam_role" "controller" {
  count       = var.create && var.create_iam_role ? 1 : 0
  name_prefix = "${var.iam_role_name}-"
  tags        = var.tags
}

resource "aws_iam_role" "node" {
  count = var.create && var.create_node_iam_role ? 1 : 0
  name  = coalesce(var.node_iam_role_name, "Karpenter-${var.cluster_name}")
  tags  = var.tags
}

resource "aws_iam_instance_profile" "this" {
  count = var.create && var.create_instance_profile ? 1 : 0
  role  = var.create_node_iam_role ? aws_iam_role.node[0].name : null
  tags  = var.tags
}

resource "aws_eks_pod_identity_association" "karpenter" {
  count           = var.create && var.create_iam_role && var.create_pod_identity_association ? 1 : 0
  region          = var.region
  cluster_name    = var.cluster_name
  namespace       = var.namespace
  service_account = var.service_account
  role_arn        = aws_iam_role.controller[0].arn
  tags            = var.tags
}

resource "aws_eks_access_entry" "node" {
  count         = var.create && var.create_access_entry ? 1 : 0
  region        = var.region
  cluster_name  = var.cluster_name
  principal_arn = var.create_node_iam_role ? aws_iam_role.node[0].arn : var.node_iam_role_arn
  type          = "EC2_LINUX"
  tags          = var.tags
}

resource "aws_sqs_queue" "this" {
  count                     = local.queue ? 1 : 0
  region                    = var.region
  name                      = coalesce(var.queue_name, "Karpenter-${var.cluster_name}")
  message_retention_seconds = 300
  kms_master_key_id         = var.queue_kms_master_key_id
  tags                      = var.tags
}

resource "aws_sqs_queue_policy" "this" {
  count     = local.queue ? 1 : 0
  region    = var.region
  queue_url = aws_sqs_queue.this[0].url
}

resource "aws_cloudwatch_event_rule" "this" {
  for_each    = local.events
  region      = var.region
  name_prefix = "${var.rule_name_prefix}${each.value}-"
  tags        = var.tags
}

resource "aws_cloudwatch_event_target" "this" {
  for_each  = local.events
  region    = var.region
  rule      = aws_cloudwatch_event_rule.this[each.key].name
  target_id = "KarpenterInterruptionQueueTarget"
  arn       = aws_sqs_queue.this[0].arn
}
