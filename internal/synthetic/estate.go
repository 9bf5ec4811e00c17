// Package synthetic writes Terraform of a known size for benchmarks: no
// repository that is at hand stays the same from one year to the next.
package synthetic

import (
	"fmt"
	"strings"
	"testing/fstest"
)

// regions are where the cells of every root stand, in turn.
var regions = [...]string{"us-east-1", "eu-west-1", "ap-northeast-1"}

// cells is how many times each root calls its module.
const cells = 12

// services is how many times the module has its group of resources.
const services = 4

// Estate returns a tree with a number of root modules, each of which calls a
// module of its own twelve times over three regions. A hundred roots are 1.3 MB
// of source with 31,300 resource instances.
func Estate(roots int) fstest.MapFS {
	tree := make(fstest.MapFS, 4*roots)
	for i := range roots {
		dir := fmt.Sprintf("live/team-%03d", i)
		write(tree, dir+"/providers.tf", providers())
		write(tree, dir+"/main.tf", calls(i))
		write(tree, dir+"/cell/variables.tf", cellVariables)
		write(tree, dir+"/cell/main.tf", cell())
	}
	return tree
}

func write(tree fstest.MapFS, name, content string) {
	tree[name] = &fstest.MapFile{Data: []byte(content)}
}

func providers() string {
	var text strings.Builder
	for _, name := range regions {
		fmt.Fprintf(&text, "provider \"aws\" {\n  alias  = %q\n  region = %q\n}\n\n", name, name)
	}
	return text.String()
}

// calls is the root's own file: a zone and three calls, expanded to twelve cells.
func calls(team int) string {
	var text strings.Builder
	fmt.Fprintf(&text, "locals {\n  team = \"team-%03d\"\n}\n\n", team)
	text.WriteString("resource \"aws_route53_zone\" \"main\" {\n  name = \"${local.team}.example.com\"\n}\n\n")
	for i, name := range regions {
		fmt.Fprintf(&text, `module "cells_%d" {
  source   = "./cell"
  for_each = toset([for n in range(%d) : format("cell-%%02d", n)])

  name    = "${local.team}-${each.key}"
  zone_id = aws_route53_zone.main.zone_id
  domain  = aws_route53_zone.main.name
  region  = %q

  providers = {
    aws = aws.%s
  }
}

`, i, cells/len(regions), name, name)
	}
	return text.String()
}

const cellVariables = `variable "name" {
  type        = string
  description = "What the cell is called; the names of its resources start with it."
}

variable "zone_id" {
  type = string
}

variable "domain" {
  type = string
}

variable "region" {
  type = string
}

variable "settings" {
  type = object({
    multi_az = optional(bool, true)
    ttl      = optional(number, 60)
    tags     = optional(map(string), {})
  })
  default = {}
}

locals {
  tags = merge(var.settings.tags, { cell = var.name, region = var.region })
}
`

// cell is the module: a network, and groups of resources that refer to it.
func cell() string {
	var text strings.Builder
	text.WriteString(`resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
  tags       = local.tags
}

resource "aws_subnet" "private" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 8, 0)
  availability_zone = "${var.region}a"
  tags              = local.tags
}

`)
	for i := range services {
		fmt.Fprintf(&text, service, i)
	}
	return text.String()
}

// service is a load-balanced service with its database, its bucket and its name.
const service = `resource "aws_db_instance" "service_%[1]d" {
  identifier              = "${var.name}-service-%[1]d"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  multi_az                = var.settings.multi_az
  backup_retention_period = 7
  vpc_security_group_ids  = [aws_security_group.service_%[1]d.id]
  tags                    = merge(local.tags, { service = "service-%[1]d" })

  # The password is set by hand once; changes to it are not ours to undo.
  lifecycle {
    prevent_destroy = true
    ignore_changes  = [password, engine_version]
  }

  timeouts {
    create = "40m"
    update = "80m"
    delete = "60m"
  }
}

resource "aws_security_group" "service_%[1]d" {
  name   = "${var.name}-service-%[1]d"
  vpc_id = aws_vpc.main.id

  dynamic "ingress" {
    for_each = toset([443, 8443])
    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = [aws_vpc.main.cidr_block]
    }
  }
}

resource "aws_lb" "service_%[1]d" {
  name            = "${var.name}-service-%[1]d"
  internal        = false
  subnets         = aws_subnet.private[*].id
  security_groups = [aws_security_group.service_%[1]d.id]
  tags            = local.tags
}

resource "aws_ecs_service" "service_%[1]d" {
  name            = "${var.name}-service-%[1]d"
  desired_count   = 2
  task_definition = jsonencode([{
    name      = "service-%[1]d"
    image     = "registry.example.com/service-%[1]d:1.0.0"
    essential = true
    environment = [
      { name = "DATABASE", value = aws_db_instance.service_%[1]d.address },
      { name = "BUCKET", value = aws_s3_bucket.service_%[1]d.bucket },
      { name = "REGION", value = var.region },
    ]
    portMappings = [{ containerPort = 8443, protocol = "tcp" }]
  }])

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb.service_%[1]d.arn
    container_name   = "service-%[1]d"
    container_port   = 8443
  }

  network_configuration {
    subnets = [aws_subnet.private.id]
  }
}

resource "aws_s3_bucket" "service_%[1]d" {
  bucket = "${var.name}-service-%[1]d"
  tags   = local.tags
}

resource "aws_route53_record" "service_%[1]d" {
  zone_id = var.zone_id
  name    = "service-%[1]d.${var.name}.${var.domain}"
  type    = "A"

  alias {
    name                   = aws_lb.service_%[1]d.dns_name
    zone_id                = aws_lb.service_%[1]d.zone_id
    evaluate_target_health = true
  }
}

`
