# What a service runs: the definition of its task, roles and security group.

locals {
  with_service = module.this.enabled && var.ecs_service_enabled
  with_group   = module.this.enabled && var.security_group_enabled && var.network_mode == "awsvpc"
  with_task    = module.this.enabled && length(var.task_definition) == 0
  with_role    = module.this.enabled && length(var.task_role_arn) == 0
  with_exec    = module.this.enabled && length(var.task_exec_role_arn) == 0
  # Without a network of its own, a service registers its targets by a role.
  old_network = module.this.enabled && var.network_mode != "awsvpc" && length(var.ecs_load_balancers) > 0

  # A role is a name, or a list with one.
  task_role = try(var.task_role_arn[0], coalesce(tostring(var.task_role_arn)), one(aws_iam_role.ecs_task[*].arn))
  exec_role = try(var.task_exec_role_arn[0], coalesce(tostring(var.task_exec_role_arn)), one(aws_iam_role.ecs_exec[*].arn))

  task            = local.with_task ? "${aws_ecs_task_definition.default[0].family}:${aws_ecs_task_definition.default[0].revision}" : try(var.task_definition[0], tostring(var.task_definition), null)
  security_groups = concat(var.security_group_ids, var.security_groups, aws_security_group.ecs_service[*].id)
  service = one(concat(
    aws_ecs_service.default[*], aws_ecs_service.ignore_changes_task_definition[*],
    aws_ecs_service.ignore_changes_desired_count[*], aws_ecs_service.ignore_changes_task_definition_and_desired_count[*],
  ))
}

resource "aws_ecs_task_definition" "default" {
  count = local.with_task ? 1 : 0

  family                   = module.this.id
  container_definitions    = var.container_definition_json
  requires_compatibilities = [var.launch_type]
  network_mode             = var.network_mode
  cpu                      = var.task_cpu
  memory                   = var.task_memory
  task_role_arn            = local.task_role
  execution_role_arn       = local.exec_role
  tags                     = module.this.tags

  dynamic "volume" {
    for_each = concat(var.volumes, var.docker_volumes, var.efs_volumes, var.fsx_volumes, var.bind_mount_volumes)

    content {
      name      = try(volume.value.name, null)
      host_path = try(volume.value.host_path, null)

      dynamic "efs_volume_configuration" {
        for_each = try([for item in volume.value.efs_volume_configuration : item], [])
        iterator = share

        content {
          file_system_id = try(share.value.file_system_id, null)
          root_directory = try(share.value.root_directory, null)
        }
      }

      dynamic "fsx_windows_file_server_volume_configuration" {
        for_each = try([for item in volume.value.fsx_windows_file_server_volume_configuration : item], [])
        iterator = share

        content {
          file_system_id = try(share.value.file_system_id, null)
          root_directory = try(share.value.root_directory, null)
        }
      }
    }
  }
}

resource "aws_iam_role" "ecs_task" {
  count = local.with_role ? 1 : 0

  name = "${module.this.id}${module.this.delimiter}task"
  tags = module.this.tags
}

resource "aws_iam_role" "ecs_exec" {
  count = local.with_exec ? 1 : 0

  name = "${module.this.id}${module.this.delimiter}exec"
  tags = module.this.tags
}

resource "aws_iam_role" "ecs_service" {
  count = local.old_network && var.service_role_arn == null ? 1 : 0

  name = "${module.this.id}${module.this.delimiter}service"
  tags = module.this.tags
}

resource "aws_security_group" "ecs_service" {
  count = local.with_group ? 1 : 0

  name   = "${module.this.id}${module.this.delimiter}service"
  vpc_id = var.vpc_id
  tags   = module.this.tags
}

resource "aws_security_group_rule" "allow_all_egress" {
  count = local.with_group && var.enable_all_egress_rule ? 1 : 0

  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
  security_group_id = aws_security_group.ecs_service[0].id
}

resource "aws_security_group_rule" "allow_icmp_ingress" {
  count = local.with_group && var.enable_icmp_rule ? 1 : 0

  type              = "ingress"
  protocol          = "icmp"
  from_port         = 8
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
  security_group_id = aws_security_group.ecs_service[0].id
}

resource "aws_security_group_rule" "alb" {
  count = local.with_group && var.use_alb_security_group ? 1 : 0

  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = var.container_port
  to_port                  = var.container_port
  source_security_group_id = var.alb_security_group
  security_group_id        = aws_security_group.ecs_service[0].id
}

resource "aws_security_group_rule" "nlb" {
  count = local.with_group && var.use_nlb_cidr_blocks ? 1 : 0

  type              = "ingress"
  protocol          = "tcp"
  from_port         = var.nlb_container_port
  to_port           = var.nlb_container_port
  cidr_blocks       = var.nlb_cidr_blocks
  security_group_id = aws_security_group.ecs_service[0].id
}
