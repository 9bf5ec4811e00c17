package topology_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
)

// standbyLine shows a standby region in one line.
func standbyLine(standby topology.Standby) string {
	words := []string{standby.Region + ":"}
	for _, part := range standby.Capacity {
		units := "?"
		if part.Units != nil {
			units = strconv.FormatFloat(*part.Units, 'g', -1, 64)
		}
		words = append(words, part.Address+"="+units)
	}
	for _, entry := range standby.Entries {
		words = append(words, "behind", entry.Address)
	}
	for _, cluster := range standby.Headless {
		words = append(words, "headless", cluster.Address)
	}
	if standby.Empty {
		words = append(words, "empty")
	}
	return strings.Join(words, " ")
}

func TestStandbys(t *testing.T) {
	t.Parallel()
	declared := intent.Document{Regions: []intent.Region{
		{Name: "us-east-1", Role: "primary"}, {Name: "eu-west-1", Role: "standby"},
	}}
	group := func(argument string) string {
		return `
			resource "aws_autoscaling_group" "g" {
			  provider = aws.eu
			  ` + argument + `
			}`
	}
	const none = "min_size = 0\ndesired_capacity = 0\n"
	const service = `
		resource "aws_ecs_service" "s" {
		  provider      = aws.eu
		  name          = "web"
		  desired_count = 0
		}`
	const nodes = `
		resource "aws_eks_cluster" "c" { provider = aws.eu }
		resource "aws_eks_node_group" "n" {
		  provider     = aws.eu
		  cluster_name = aws_eks_cluster.c.name
		  scaling_config {
		    desired_size = 0
		    min_size     = 0
		  }
		}`
	for name, test := range map[string]struct{ source, want string }{
		"none runs": {group(none), "eu-west-1: aws_autoscaling_group.g=0 empty"},
		"some run": {
			group("min_size = 0\ndesired_capacity = 2"), "eu-west-1: aws_autoscaling_group.g=2",
		},
		"the sum counts": {
			group(none) + "\n" + `resource "aws_instance" "i" { provider = aws.eu }`,
			"eu-west-1: aws_autoscaling_group.g=0 aws_instance.i=1",
		},
		"the number is not known": {
			`variable "n" { type = number }` + group("min_size = var.n"), "eu-west-1: aws_autoscaling_group.g=?",
		},
		"others set the number": {
			group(none + "lifecycle { ignore_changes = [desired_capacity] }"), "eu-west-1: aws_autoscaling_group.g=?",
		},
		"a scaling target by name": {service + "\n" + `resource "aws_appautoscaling_target" "t" {
			  resource_id  = "service/shop/web"
			  min_capacity = 3
			}`, "eu-west-1: aws_ecs_service.s=3"},
		"a scaling target of what is not known": {service + "\n" + `variable "id" { type = string }
			resource "aws_appautoscaling_target" "t" {
			  resource_id  = var.id
			  min_capacity = 3
			}`, "eu-west-1: aws_ecs_service.s=?"},
		"an empty service": {service, "eu-west-1: aws_ecs_service.s=0 empty"},
		"a daemon runs on each node": {`resource "aws_ecs_service" "d" {
			  provider            = aws.eu
			  scheduling_strategy = "DAEMON"
			}`, "eu-west-1: aws_ecs_service.d=?"},
		"empty node groups": {nodes, "eu-west-1: aws_eks_node_group.n=0 empty"},
		"a cluster that shows no nodes": {
			`resource "aws_eks_cluster" "c" { provider = aws.eu }`, "eu-west-1: aws_eks_cluster.c=?",
		},
		"a function serves": {
			group(none) + "\n" + `resource "aws_lambda_function" "f" { provider = aws.eu }`,
			"eu-west-1: aws_autoscaling_group.g=0 aws_lambda_function.f=1",
		},
		"a function that fails over": {
			group(none) + "\n" + `resource "aws_lambda_function" "failover" { provider = aws.eu }`,
			"eu-west-1: aws_autoscaling_group.g=0 empty",
		},
		"a load balancer without servers": {`
			resource "aws_instance" "i" {}
			resource "aws_lb" "l" { provider = aws.eu }`, "eu-west-1: behind aws_lb.l empty"},
		"no servers anywhere": {`resource "aws_lb" "l" { provider = aws.eu }`, "eu-west-1:"},
		"servers in a region that is not known": {group(none) + `
			variable "region" { type = string }
			resource "aws_instance" "i" { region = "${var.region}a" }`, "eu-west-1: aws_autoscaling_group.g=0"},
		"a cluster without instances": {globalCluster + `
			resource "aws_rds_cluster" "a" {
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			  master_username           = "root"
			}
			resource "aws_rds_cluster" "b" {
			  provider                  = aws.eu
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			}`, "eu-west-1: headless aws_rds_cluster.b"},
		"a cluster that is passed on": {globalCluster + `
			resource "aws_rds_cluster" "a" {
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			  master_username           = "root"
			}
			resource "aws_rds_cluster" "b" {
			  provider                  = aws.eu
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			}
			output "cluster" { value = aws_rds_cluster.b.id }`, "eu-west-1:"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			standbys := modelWith(t, test.source, declared).Topology.Standbys
			if len(standbys) != 1 {
				t.Fatalf("%d standby regions, want 1", len(standbys))
			}
			if diff := cmp.Diff(test.want, standbyLine(standbys[0])); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Where all regions are active, none stands by.
func TestNoStandbyIsActive(t *testing.T) {
	t.Parallel()
	declared := intent.Document{
		Model:   &intent.Model{Value: "active-active"},
		Regions: []intent.Region{{Name: "eu-west-1", Role: "secondary"}},
	}
	if got := modelWith(t, `resource "aws_instance" "i" {}`, declared).Topology.Standbys; len(got) != 0 {
		t.Errorf("standby regions %v, want none", got)
	}
}
