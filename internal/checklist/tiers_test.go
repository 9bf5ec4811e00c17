package checklist_test

import "testing"

func TestSessions(t *testing.T) {
	t.Parallel()
	const replicated = "```regionlint\nsessions = \"replicated\"\n```\n"
	run(t, map[string]example{
		"stateless": {
			"- Sessions are stateless (JWT).", database,
			[]string{"unproven: stateless sessions: the code has nothing that serves"},
		},
		"replicated": {
			replicated, `
			resource "aws_dynamodb_table" "sessions" {
			  replica { region_name = "eu-west-1" }
			}`,
			[]string{"kept: replicated sessions: aws_dynamodb_table.sessions is in several regions"},
		},
		"not replicated": {
			replicated, `resource "aws_dynamodb_table" "sessions" {}`,
			[]string{"unproven: replicated sessions: aws_dynamodb_table.sessions has no copy in another region"},
		},
		"nothing goes by that name": {
			replicated, globalTable,
			[]string{`unproven: replicated sessions: no datastore of the code goes by "sessions", in its name or ` +
				`tags`},
		},
		"sticky": {
			"- Sticky sessions on the load balancer", `
			resource "aws_lb_target_group" "api" {
			  stickiness { type = "lb_cookie" }
			}`,
			[]string{"kept: sticky sessions: aws_lb_target_group.api keeps users on their targets"},
		},
		"sticky, where there may be no load balancer": {
			"- Sticky sessions on the load balancer", `
			variable "on" { type = bool }
			resource "aws_lb_target_group" "api" {
			  count = var.on ? 1 : 0
			  stickiness { type = "lb_cookie" }
			}`,
			[]string{"unproven: sticky sessions: whether there is any aws_lb_target_group.api is not known"},
		},
		"not sticky": {
			"- Sticky sessions on the load balancer", `
			resource "aws_lb_target_group" "api" {
			  stickiness {
			    type    = "lb_cookie"
			    enabled = false
			  }
			}`,
			[]string{"unproven: sticky sessions: the code has no load balancer that keeps users on their targets"},
		},
	})
}

func TestCells(t *testing.T) {
	t.Parallel()
	const both = "```regionlint\ncell \"Orders and carts\" {\n  value = \"global\"\n}\n```\n"
	run(t, map[string]example{
		"local": {
			"- Orders are region-local.", database,
			[]string{"kept: Orders: region-local: aws_db_instance.orders stays in one region, and nothing copies " +
				"the " +
				"data to another"},
		},
		"copied": {
			"- Orders are region-local.", database + replica,
			[]string{"unproven: Orders: region-local: aws_db_instance.orders is in eu-west-1 and us-east-1"},
		},
		"global": {
			both, database + replica + globalTable,
			[]string{"kept: Orders and carts: global: aws_db_instance.orders and aws_dynamodb_table.carts are in " +
				"several regions"},
		},
		"one of two is not there": {
			both, database + replica,
			[]string{`unproven: Orders and carts: global: no datastore of the code goes by "carts", in its name ` +
				`or tags`},
		},
	})
}
