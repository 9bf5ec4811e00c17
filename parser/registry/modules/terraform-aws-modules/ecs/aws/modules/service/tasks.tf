# What a task of the service runs, and its roles.
module "container_definition" {
  source   = "../container-definition"
  for_each = { for key, container in var.container_definitions : key => container if local.own_task && try(container.create, true) }

  region                                 = var.region
  service                                = var.name
  name                                   = try(coalesce(each.value.name, each.key), each.key)
  image                                  = try(each.value.image, null)
  command                                = try(each.value.command, null)
  essential                              = try(each.value.essential, null)
  environment                            = try(each.value.environment, [])
  environmentFiles                       = try(each.value.environmentFiles, null)
  environment_files                      = try(each.value.environment_files, null)
  secrets                                = try(each.value.secrets, null)
  mountPoints                            = try(each.value.mountPoints, null)
  mount_points                           = try(each.value.mount_points, null)
  portMappings                           = try(each.value.portMappings, null)
  port_mappings                          = try(each.value.port_mappings, null)
  healthCheck                            = try(each.value.healthCheck, null)
  health_check                           = try(each.value.health_check, null)
  repositoryCredentials                  = try(each.value.repositoryCredentials, null)
  repository_credentials                 = try(each.value.repository_credentials, null)
  logConfiguration                       = try(each.value.logConfiguration, {})
  log_configuration                      = try(each.value.log_configuration, {})
  cloudwatch_log_group_name              = try(each.value.cloudwatch_log_group_name, null)
  cloudwatch_log_group_kms_key_id        = try(each.value.cloudwatch_log_group_kms_key_id, null)
  create_cloudwatch_log_group            = try(each.value.create_cloudwatch_log_group, true)
  enable_cloudwatch_logging              = try(each.value.enable_cloudwatch_logging, true)
  cloudwatch_log_group_retention_in_days = try(each.value.cloudwatch_log_group_retention_in_days, 14)

  tags = var.tags
}

resource "aws_ecs_task_definition" "this" {
  count                 = local.own_task ? 1 : 0
  region                = var.region
  family                = try(coalesce(var.family, var.name), null)
  cpu                   = var.cpu
  memory                = var.memory
  network_mode          = var.network_mode
  execution_role_arn    = var.create_task_exec_iam_role ? aws_iam_role.task_exec[0].arn : var.task_exec_iam_role_arn
  task_role_arn         = var.create_tasks_iam_role ? aws_iam_role.tasks[0].arn : var.tasks_iam_role_arn
  container_definitions = jsonencode([for container in module.container_definition : container.container_definition])

  dynamic "volume" {
    for_each = var.volume
    content {
      name = try(coalesce(volume.value.name, volume.key), volume.key)

      dynamic "efs_volume_configuration" {
        for_each = try(volume.value.efs_volume_configuration, null) == null ? [] : [volume.value.efs_volume_configuration]
        content {
          file_system_id = try(efs_volume_configuration.value.file_system_id, null)
        }
      }
    }
  }

  tags = merge(var.tags, var.task_tags)
}

resource "aws_iam_role" "service" {
  count = var.create && var.create_iam_role && var.network_mode != "awsvpc" ? 1 : 0
  name  = var.name
  tags  = var.tags
}

resource "aws_iam_role" "task_exec" {
  count = local.own_task && var.create_task_exec_iam_role ? 1 : 0
  name  = var.name
  tags  = var.tags
}

data "aws_iam_policy_document" "task_exec" {
  count = local.own_task && var.create_task_exec_iam_role ? 1 : 0

  dynamic "statement" {
    for_each = length(var.task_exec_secret_arns) > 0 ? [true] : []
    content {
      actions   = ["secretsmanager:GetSecretValue"]
      resources = var.task_exec_secret_arns
    }
  }

  dynamic "statement" {
    for_each = length(var.task_exec_ssm_param_arns) > 0 ? [true] : []
    content {
      actions   = ["ssm:GetParameters"]
      resources = var.task_exec_ssm_param_arns
    }
  }
}

resource "aws_iam_policy" "task_exec" {
  count  = local.own_task && var.create_task_exec_iam_role ? 1 : 0
  name   = var.name
  policy = data.aws_iam_policy_document.task_exec[0].json
  tags   = var.tags
}

resource "aws_iam_role_policy_attachment" "task_exec" {
  count      = local.own_task && var.create_task_exec_iam_role ? 1 : 0
  role       = aws_iam_role.task_exec[0].name
  policy_arn = aws_iam_policy.task_exec[0].arn
}

resource "aws_iam_role" "tasks" {
  count = local.own_task && var.create_tasks_iam_role ? 1 : 0
  name  = try(coalesce(var.tasks_iam_role_name, var.name), null)
  tags  = var.tags
}

data "aws_iam_policy_document" "tasks" {
  count = local.own_task && var.create_tasks_iam_role && length(var.tasks_iam_role_statements) > 0 ? 1 : 0

  dynamic "statement" {
    for_each = var.tasks_iam_role_statements
    content {
      effect    = try(statement.value.effect, null)
      actions   = try(statement.value.actions, null)
      resources = try(statement.value.resources, null)
    }
  }
}

resource "aws_iam_policy" "tasks" {
  count  = local.own_task && var.create_tasks_iam_role && length(var.tasks_iam_role_statements) > 0 ? 1 : 0
  name   = try(coalesce(var.tasks_iam_role_name, var.name), null)
  policy = data.aws_iam_policy_document.tasks[0].json
  tags   = var.tags
}

resource "aws_iam_role_policy_attachment" "tasks_internal" {
  count      = local.own_task && var.create_tasks_iam_role && length(var.tasks_iam_role_statements) > 0 ? 1 : 0
  role       = aws_iam_role.tasks[0].name
  policy_arn = aws_iam_policy.tasks[0].arn
}

resource "aws_iam_role_policy_attachment" "tasks" {
  for_each   = { for key, policy in var.tasks_iam_role_policies : key => policy if local.own_task && var.create_tasks_iam_role }
  role       = aws_iam_role.tasks[0].name
  policy_arn = each.value
}
