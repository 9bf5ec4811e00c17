# What terraform-aws-modules/ecs/aws creates: a cluster and the services of the call.
module "cluster" {
  source = "./modules/cluster"

  create                             = var.create
  region                             = var.region
  name                               = var.cluster_name
  configuration                      = var.cluster_configuration
  create_cloudwatch_log_group        = var.create_cloudwatch_log_group
  cloudwatch_log_group_name          = var.cloudwatch_log_group_name
  cloudwatch_log_group_kms_key_id    = var.cloudwatch_log_group_kms_key_id
  cluster_capacity_providers         = var.cluster_capacity_providers
  default_capacity_provider_strategy = var.default_capacity_provider_strategy
  capacity_providers                 = var.capacity_providers
  fargate_capacity_providers         = var.fargate_capacity_providers
  autoscaling_capacity_providers     = var.autoscaling_capacity_providers
  create_task_exec_iam_role          = var.create_task_exec_iam_role
  tags                               = merge(var.tags, var.cluster_tags)
}

module "service" {
  source   = "./modules/service"
  for_each = { for key, service in var.services : key => service if var.create }

  create                         = try(each.value.create, true)
  create_service                 = try(each.value.create_service, true)
  region                         = var.region
  name                           = try(coalesce(each.value.name, each.key), each.key)
  cluster_arn                    = module.cluster.arn
  ignore_task_definition_changes = try(each.value.ignore_task_definition_changes, false)
  desired_count                  = try(each.value.desired_count, 1)
  launch_type                    = try(each.value.launch_type, "FARGATE")
  capacity_provider_strategy     = try(each.value.capacity_provider_strategy, {})
  scheduling_strategy            = try(each.value.scheduling_strategy, null)
  load_balancer                  = try(each.value.load_balancer, {})
  assign_public_ip               = try(each.value.assign_public_ip, false)
  subnet_ids                     = try(each.value.subnet_ids, [])
  vpc_id                         = try(each.value.vpc_id, null)
  security_group_ids             = try(each.value.security_group_ids, [])
  network_mode                   = try(each.value.network_mode, "awsvpc")
  service_registries             = try(each.value.service_registries, null)
  service_connect_configuration  = try(each.value.service_connect_configuration, null)
  deployment_controller          = try(each.value.deployment_controller, null)
  create_task_definition         = try(each.value.create_task_definition, true)
  task_definition_arn            = try(each.value.task_definition_arn, null)
  container_definitions          = try(each.value.container_definitions, {})
  family                         = try(each.value.family, null)
  cpu                            = try(each.value.cpu, 1024)
  memory                         = try(each.value.memory, 2048)
  volume                         = try(each.value.volume, {})
  create_iam_role                = try(each.value.create_iam_role, true)
  create_task_exec_iam_role      = try(each.value.create_task_exec_iam_role, true)
  task_exec_iam_role_arn         = try(each.value.task_exec_iam_role_arn, null)
  task_exec_secret_arns          = try(each.value.task_exec_secret_arns, [])
  task_exec_ssm_param_arns       = try(each.value.task_exec_ssm_param_arns, [])
  create_tasks_iam_role          = try(each.value.create_tasks_iam_role, true)
  tasks_iam_role_arn             = try(each.value.tasks_iam_role_arn, null)
  tasks_iam_role_name            = try(each.value.tasks_iam_role_name, null)
  tasks_iam_role_statements      = try(each.value.tasks_iam_role_statements, {})
  tasks_iam_role_policies        = try(each.value.tasks_iam_role_policies, {})
  enable_autoscaling             = try(each.value.enable_autoscaling, true)
  autoscaling_min_capacity       = try(each.value.autoscaling_min_capacity, 1)
  autoscaling_max_capacity       = try(each.value.autoscaling_max_capacity, 10)
  autoscaling_policies           = try(each.value.autoscaling_policies, { cpu = {}, memory = {} })
  autoscaling_scheduled_actions  = try(each.value.autoscaling_scheduled_actions, {})
  create_security_group          = try(each.value.create_security_group, true)
  security_group_name            = try(each.value.security_group_name, null)
  security_group_rules           = try(each.value.security_group_rules, {})
  security_group_ingress_rules   = try(each.value.security_group_ingress_rules, {})
  security_group_egress_rules    = try(each.value.security_group_egress_rules, {})

  tags = merge(var.tags, try(each.value.tags, {}))
}
