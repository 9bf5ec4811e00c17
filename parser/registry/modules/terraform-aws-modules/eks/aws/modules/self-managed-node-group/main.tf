# One group of nodes that EC2 Auto Scaling runs, its launch template and its role.
locals {
  own_group = var.create && var.create_security_group && (
  length(var.security_group_ingress_rules) > 0 || length(var.security_group_egress_rules) > 0)
  security_groups = compact(concat(
    [for group in aws_security_group.this : group.id], [var.cluster_primary_security_group_id], var.vpc_security_group_ids,
  ))
}

resource "aws_autoscaling_group" "this" {
  count               = var.create && var.create_autoscaling_group ? 1 : 0
  region              = var.region
  name                = var.use_name_prefix ? null : var.name
  name_prefix         = var.use_name_prefix ? "${var.name}-" : null
  min_size            = var.min_size
  max_size            = var.max_size
  desired_capacity    = var.desired_size
  vpc_zone_identifier = var.subnet_ids
  availability_zones  = var.availability_zones
  health_check_type   = var.health_check_type
  target_group_arns   = var.target_group_arns

  launch_template {
    id = var.create_launch_template ? one(aws_launch_template.this[*].id) : var.launch_template_id
  }

  tag {
    key                 = "kubernetes.io/cluster/${var.cluster_name}"
    value               = "owned"
    propagate_at_launch = true
  }
}

resource "aws_iam_role" "this" {
  count       = var.create && var.create_iam_instance_profile ? 1 : 0
  name_prefix = "${var.name}-node-group-"
  tags        = var.tags
}

resource "aws_launch_template" "this" {
  count                  = var.create && var.create_launch_template ? 1 : 0
  region                 = var.region
  name_prefix            = "${var.name}-"
  image_id               = var.ami_id
  instance_type          = var.instance_type
  key_name               = var.key_name
  vpc_security_group_ids = local.security_groups
  tags                   = var.tags
}

resource "aws_security_group" "this" {
  count       = local.own_group ? 1 : 0
  region      = var.region
  name_prefix = "${var.name}-"
  vpc_id      = data.aws_subnet.this[0].vpc_id
  tags        = merge(var.tags, { Name = var.name })
}

data "aws_subnet" "this" {
  count  = local.own_group ? 1 : 0
  region = var.region
  id     = try(element(var.subnet_ids, 0), null)
}
