variable "create" {
  default  = true
  nullable = false
}

variable "create_service" {
  default  = true
  nullable = false
}

variable "region" {
  default = null
}

variable "tags" {
  default  = {}
  nullable = false
}

variable "service_tags" {
  default  = {}
  nullable = false
}

variable "task_tags" {
  default  = {}
  nullable = false
}

variable "name" {
  default = ""
}

variable "cluster_arn" {
  default = ""
}

variable "ignore_task_definition_changes" {
  default  = false
  nullable = false
}

variable "desired_count" {
  default = 1
}

variable "launch_type" {
  default = "FARGATE"
}

variable "capacity_provider_strategy" {
  default  = {}
  nullable = false
}

variable "scheduling_strategy" {
  default = null
}

variable "load_balancer" {
  default  = {}
  nullable = false
}

variable "assign_public_ip" {
  default  = false
  nullable = false
}

variable "subnet_ids" {
  default  = []
  nullable = false
}

variable "vpc_id" {
  default = null
}

variable "security_group_ids" {
  default  = []
  nullable = false
}

variable "network_mode" {
  default = "awsvpc"
}

variable "service_registries" {
  default = null
}

variable "service_connect_configuration" {
  default = null
}

variable "deployment_controller" {
  default = null
}

variable "create_task_definition" {
  default  = true
  nullable = false
}

variable "task_definition_arn" {
  default = null
}

variable "container_definitions" {
  default  = {}
  nullable = false
}

variable "family" {
  default = null
}

variable "cpu" {
  default = 1024
}

variable "memory" {
  default = 2048
}

variable "volume" {
  default  = {}
  nullable = false
}

variable "create_iam_role" {
  default  = true
  nullable = false
}

variable "create_task_exec_iam_role" {
  default  = true
  nullable = false
}

variable "task_exec_iam_role_arn" {
  default = null
}

variable "task_exec_secret_arns" {
  default  = []
  nullable = false
}

variable "task_exec_ssm_param_arns" {
  default  = []
  nullable = false
}

variable "create_tasks_iam_role" {
  default  = true
  nullable = false
}

variable "tasks_iam_role_arn" {
  default = null
}

variable "tasks_iam_role_name" {
  default = null
}

variable "tasks_iam_role_statements" {
  default  = {}
  nullable = false
}

variable "tasks_iam_role_policies" {
  default  = {}
  nullable = false
}

variable "enable_autoscaling" {
  default  = true
  nullable = false
}

variable "autoscaling_min_capacity" {
  default = 1
}

variable "autoscaling_max_capacity" {
  default = 10
}

variable "autoscaling_policies" {
  default  = { cpu = {}, memory = {} }
  nullable = false
}

variable "autoscaling_scheduled_actions" {
  default  = {}
  nullable = false
}

variable "create_security_group" {
  default  = true
  nullable = false
}

variable "security_group_name" {
  default = null
}

variable "security_group_rules" {
  default  = {}
  nullable = false
}

variable "security_group_ingress_rules" {
  default  = {}
  nullable = false
}

variable "security_group_egress_rules" {
  default  = {}
  nullable = false
}
