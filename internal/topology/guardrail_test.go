package topology_test

import (
	"testing"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
)

func TestGuardrails(t *testing.T) {
	t.Parallel()
	const organization = `
		variable "unset" {}
		resource "aws_organizations_organization" "main" {}
	`
	for name, test := range map[string]struct {
		source    string
		unguarded bool
	}{
		"an organization alone": {"", true},
		"a policy that is encoded": {`resource "aws_organizations_policy" "p" {
			content = jsonencode({
			  Statement = [{ Condition = { StringNotEquals = { "aws:RequestedRegion" = var.unset } } }]
			})
		}`, false},
		"another policy, in part unknown": {`resource "aws_organizations_policy" "p" {
			content = jsonencode({ Statement = [{ Effect = "Deny", Resource = var.unset }] })
		}`, true},
		"a policy of which nothing is known": {
			`resource "aws_organizations_policy" "p" { content = var.unset }`, false,
		},
		"a policy on tags": {`resource "aws_organizations_policy" "p" {
			type    = "TAG_POLICY"
			content = var.unset
		}`, true},
		"a document": {`
			data "aws_iam_policy_document" "d" {
			  statement {
			    condition {
			      test     = "StringNotEquals"
			      variable = "aws:requestedRegion"
			      values   = ["eu-west-1"]
			    }
			  }
			}
			resource "aws_organizations_policy" "p" { content = data.aws_iam_policy_document.d.json }
		`, false},
		"a document on something else": {`
			data "aws_iam_policy_document" "d" {
			  statement { actions = ["organizations:LeaveOrganization"] }
			}
			resource "aws_organizations_policy" "p" { content = data.aws_iam_policy_document.d.json }
		`, true},
		"a control that denies regions": {`resource "aws_controltower_control" "c" {
			control_identifier = "arn:aws:controltower:eu-west-1::control/AWS-GR_REGION_DENY"
		}`, false},
		"another control": {`resource "aws_controltower_control" "c" {
			control_identifier = "arn:aws:controltower:eu-west-1::control/AWS-GR_EBS"
		}`, true},
		"a module that is not there": {`module "scp" { source = "example.com/acme/scp/aws" }`, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			found := modelWith(t, organization+test.source, onAllData("eu-west-1")).Topology.Residency.Unguarded
			if (found != nil) != test.unguarded {
				t.Errorf("unguarded: %v, want %t", found, test.unguarded)
			}
		})
	}
}

func TestStatementsThatNothingGoesBy(t *testing.T) {
	t.Parallel()
	e := estate{
		"here/main.tf":  `resource "aws_dynamodb_table" "orders" {}`,
		"there/main.tf": `resource "aws_dynamodb_table" "patients" {}`,
	}
	for word, want := range map[string]int{"patient": 0, "order": 0, "invoice": 1, "backup": 0, "key": 0} {
		declared := onWords(word, "eu-west-1")
		declared.Residency[0].Source = intent.Source{File: "CLAUDE.md"}
		document := builder(t).Build(topology.Input{
			Name: "here", Placement: builder(t).Place(e.roots(t, "here"), ""), Intent: declared,
			Elsewhere: elsewhere(t, e, "here", "there"),
		}).Document
		if got := len(document.Topology.Residency.Unmatched); got != want {
			t.Errorf("%s: %d statements that nothing goes by, want %d", word, got, want)
		}
	}
}
