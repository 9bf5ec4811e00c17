# The groups of nodes.
module "eks_managed_node_group" {
  source   = "./modules/eks-managed-node-group"
  for_each = { for key, group in var.eks_managed_node_groups : key => group if var.create }

  create                     = try(each.value.create, var.eks_managed_node_group_defaults.create, true)
  region                     = var.region
  cluster_name               = aws_eks_cluster.this[0].name
  name                       = try(each.value.name, each.key)
  use_name_prefix            = try(each.value.use_name_prefix, var.eks_managed_node_group_defaults.use_name_prefix, true)
  subnet_ids                 = try(each.value.subnet_ids, var.eks_managed_node_group_defaults.subnet_ids, local.subnets)
  min_size                   = try(each.value.min_size, var.eks_managed_node_group_defaults.min_size, 1)
  max_size                   = try(each.value.max_size, var.eks_managed_node_group_defaults.max_size, 3)
  desired_size               = try(each.value.desired_size, var.eks_managed_node_group_defaults.desired_size, 1)
  ami_id                     = try(each.value.ami_id, var.eks_managed_node_group_defaults.ami_id, "")
  instance_types             = try(each.value.instance_types, var.eks_managed_node_group_defaults.instance_types, null)
  capacity_type              = try(each.value.capacity_type, var.eks_managed_node_group_defaults.capacity_type, "ON_DEMAND")
  key_name                   = try(each.value.key_name, var.eks_managed_node_group_defaults.key_name, null)
  create_launch_template     = try(each.value.create_launch_template, var.eks_managed_node_group_defaults.create_launch_template, true)
  use_custom_launch_template = try(each.value.use_custom_launch_template, var.eks_managed_node_group_defaults.use_custom_launch_template, true)
  launch_template_id         = try(each.value.launch_template_id, var.eks_managed_node_group_defaults.launch_template_id, null)
  create_iam_role            = try(each.value.create_iam_role, var.eks_managed_node_group_defaults.create_iam_role, true)
  iam_role_arn               = try(each.value.iam_role_arn, var.eks_managed_node_group_defaults.iam_role_arn, null)
  vpc_security_group_ids     = compact(concat([local.node_group], try(each.value.vpc_security_group_ids, var.eks_managed_node_group_defaults.vpc_security_group_ids, [])))
  tags                       = merge(var.tags, try(each.value.tags, var.eks_managed_node_group_defaults.tags, {}))
}

module "self_managed_node_group" {
  source   = "./modules/self-managed-node-group"
  for_each = { for key, group in var.self_managed_node_groups : key => group if var.create }

  create                 = try(each.value.create, var.self_managed_node_group_defaults.create, true)
  region                 = var.region
  cluster_name           = aws_eks_cluster.this[0].name
  name                   = try(each.value.name, each.key)
  use_name_prefix        = try(each.value.use_name_prefix, var.self_managed_node_group_defaults.use_name_prefix, true)
  subnet_ids             = try(each.value.subnet_ids, var.self_managed_node_group_defaults.subnet_ids, local.subnets)
  min_size               = try(each.value.min_size, var.self_managed_node_group_defaults.min_size, 1)
  max_size               = try(each.value.max_size, var.self_managed_node_group_defaults.max_size, 3)
  desired_size           = try(each.value.desired_size, var.self_managed_node_group_defaults.desired_size, 1)
  ami_id                 = try(each.value.ami_id, var.self_managed_node_group_defaults.ami_id, "")
  instance_type          = try(each.value.instance_type, var.self_managed_node_group_defaults.instance_type, "m6i.large")
  vpc_security_group_ids = compact(concat([local.node_group], try(each.value.vpc_security_group_ids, var.self_managed_node_group_defaults.vpc_security_group_ids, [])))
  tags                   = merge(var.tags, try(each.value.tags, var.self_managed_node_group_defaults.tags, {}))
}

module "fargate_profile" {
  source   = "./modules/fargate-profile"
  for_each = { for key, profile in var.fargate_profiles : key => profile if var.create }

  create       = try(each.value.create, var.fargate_profile_defaults.create, true)
  region       = var.region
  cluster_name = aws_eks_cluster.this[0].name
  name         = try(each.value.name, each.key)
  subnet_ids   = try(each.value.subnet_ids, var.fargate_profile_defaults.subnet_ids, local.subnets)
  selectors    = try(each.value.selectors, var.fargate_profile_defaults.selectors, [])
  tags         = merge(var.tags, try(each.value.tags, {}))
}
