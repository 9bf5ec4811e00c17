package checklist_test

import "testing"

const database = `
resource "aws_db_instance" "orders" {}
`

func TestRegions(t *testing.T) {
	t.Parallel()
	run(t, map[string]example{
		"the primary writes": {
			"- Primary: us-east-1", database,
			[]string{"kept: primary region us-east-1: aws_db_instance.orders writes there"},
		},
		"the primary writes elsewhere": {
			"- Primary: eu-west-1", database,
			[]string{"unproven: primary region eu-west-1: aws_db_instance.orders writes in us-east-1"},
		},
		"the primary's region is not known": {
			"- Primary: us-east-1", `resource "aws_db_instance" "orders" { provider = aws.unset }`,
			[]string{
				"unproven: primary region us-east-1: the region of aws_db_instance.orders is not known " +
					"(var.region has no value)",
			},
		},
		"a global cluster that does not tell its primary": {
			"- Primary: us-east-1", `
			resource "aws_rds_global_cluster" "g" { global_cluster_identifier = "orders" }
			resource "aws_rds_cluster" "one" { global_cluster_identifier = aws_rds_global_cluster.g.id }
			resource "aws_rds_cluster" "two" {
			  provider                  = aws.eu
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			}`,
			[]string{"unproven: primary region us-east-1: the code does not show which member of " +
				"aws_rds_global_cluster.g takes writes"},
		},
		"a global cluster that tells its primary": {
			"- Primary: us-east-1", auroraGlobal + reader,
			[]string{"kept: primary region us-east-1: aws_rds_cluster.writer writes there"},
		},
		"the primary without a database": {
			"- Primary: us-east-1", `resource "aws_lb" "api" {}`,
			[]string{"kept: primary region us-east-1: aws_lb.api runs there, and the code has no database"},
		},
		"a primary in which nothing is": {
			"- Primary: us-east-1", ``,
			[]string{"unproven: primary region us-east-1: the code has nothing that stands in a region"},
		},
		"databases of another cloud are not read": {
			"- Primary: westeurope", `resource "azurerm_linux_web_app" "api" { location = "West Europe" }`,
			[]string{"unproven: primary region westeurope: regionlint does not read which resources of azurerm " +
				"keep data, " +
				"and the code has no database that would tell"},
		},
		"a secondary with a copy": {
			"- Secondary: eu-west-1", database + `
			resource "aws_db_instance" "copy" {
			  provider            = aws.eu
			  replicate_source_db = aws_db_instance.orders.arn
			}`,
			[]string{"kept: secondary region eu-west-1: aws_db_instance.copy keeps data there"},
		},
		"a standby in which something runs": {
			"- Standby: eu-west-1", `resource "aws_lb" "eu" { provider = aws.eu }`,
			[]string{"kept: standby region eu-west-1: aws_lb.eu runs there"},
		},
		"a standby in which nothing is": {
			"- Standby: eu-west-1", database,
			[]string{"unproven: standby region eu-west-1: nothing in the code is there"},
		},
		"a standby that a resource without a region may be in": {
			"- Standby: eu-west-1", database + `resource "aws_lb" "dr" { provider = aws.unset }`,
			[]string{"unproven: standby region eu-west-1: nothing known is there, and the region of aws_lb.dr is " +
				"not " +
				"known (var.region has no value)"},
		},
		"a standby that a module may be in": {
			"- Standby: eu-west-1", database + "module \"dr\" {\n  source = \"acme/dr/aws\"\n}\n",
			[]string{"unproven: standby region eu-west-1: nothing known is there, and module.dr is not on disk"},
		},
		"a standby that a module is in": {
			"- Standby: eu-west-1", database +
				"module \"dr\" {\n  source    = \"acme/dr/aws\"\n  providers = { aws = aws.eu }\n}\n",
			[]string{"unproven: standby region eu-west-1: what a module that is not on disk puts there is not " +
				"known " +
				"(module.dr is not on disk)"},
		},
		"a standby that may have nothing": {
			"- Standby: eu-west-1", database + `
			variable "on" { type = bool }
			resource "aws_lb" "dr" {
			  count    = var.on ? 1 : 0
			  provider = aws.eu
			}`,
			[]string{"unproven: standby region eu-west-1: whether there is any aws_lb.dr is not known"},
		},
		"a primary that may have nothing": {
			"- Primary: us-east-1", `
			variable "on" { type = bool }
			resource "aws_db_instance" "orders" { count = var.on ? 1 : 0 }`,
			[]string{"unproven: primary region us-east-1: whether there is any aws_db_instance.orders is not known"},
		},
		"a serving region that only has a network": {
			"- We run in us-east-1.", `resource "aws_vpc" "main" {}`,
			[]string{"kept: serving region us-east-1: aws_vpc.main is there"},
		},
		"what has to be in us-east-1 does not serve from there": {
			"- We run in us-east-1.", `
			resource "aws_acm_certificate" "cdn" {}
			resource "aws_lambda_function" "edge" {}
			resource "aws_s3_bucket" "logs" { bucket = "aws-waf-logs-cdn" }
			resource "aws_cloudfront_distribution" "cdn" {
			  default_cache_behavior {
			    lambda_function_association { lambda_arn = aws_lambda_function.edge.qualified_arn }
			  }
			}
			resource "aws_lb" "eu" { provider = aws.eu }`,
			[]string{"unproven: serving region us-east-1: nothing in the code is there"},
		},
	})
}

const vault = `
resource "aws_backup_vault" "here" {}
resource "aws_backup_vault" "there" { provider = aws.west }
`

func TestBackupRegion(t *testing.T) {
	t.Parallel()
	run(t, map[string]example{
		"copies go there": {
			"- Backup region: us-west-2", database + vault + `
			resource "aws_backup_plan" "daily" {
			  rule {
			    rule_name         = "daily"
			    target_vault_name = aws_backup_vault.here.name
			    copy_action { destination_vault_arn = aws_backup_vault.there.arn }
			  }
			}`,
			[]string{"kept: backup region us-west-2: aws_backup_plan.daily copies data there"},
		},
		"a vault without copies": {
			"- Backup region: us-west-2", database + vault,
			[]string{"unproven: backup region us-west-2: aws_backup_vault.there is there, and nothing in the code " +
				"copies backups to it"},
		},
		"nothing": {
			"- Backup region: us-west-2", database,
			[]string{"unproven: backup region us-west-2: nothing in the code copies data or backups there"},
		},
	})
}

func TestAuxiliaryRegions(t *testing.T) {
	t.Parallel()
	run(t, map[string]example{
		"the witness of a table": {
			"- Witness region: us-west-2", `
			resource "aws_dynamodb_table" "orders" {
			  replica {
			    region_name      = "eu-west-1"
			    consistency_mode = "STRONG"
			  }
			  global_table_witness { region_name = "us-west-2" }
			}`,
			[]string{"kept: witness region us-west-2: aws_dynamodb_table.orders has its witness there"},
		},
		"a state that may not be there": {
			"- Terraform state lives in us-east-1", `
			variable "on" { type = bool }
			resource "aws_s3_bucket" "terraform_state" { count = var.on ? 1 : 0 }`,
			[]string{"unproven: state region us-east-1: no backend and no bucket for the state is found there"},
		},
		"the state": {
			"- Terraform state lives in us-east-1", `resource "aws_s3_bucket" "terraform_state" {}`,
			[]string{"kept: state region us-east-1: aws_s3_bucket.terraform_state is there"},
		},
		"the state in a backend": {
			"- Terraform state lives in us-east-1", database + `
			terraform {
			  backend "s3" {
			    bucket = "acme-state"
			    key    = "shop.tfstate"
			    region = "us-east-1"
			  }
			}`,
			[]string{"kept: state region us-east-1: the bucket acme-state of a backend is there"},
		},
		"the state in a backend of another region": {
			"- Terraform state lives in us-east-1", database + `
			terraform {
			  backend "s3" {
			    bucket = "acme-state"
			    key    = "shop.tfstate"
			    region = "us-west-2"
			  }
			}`,
			[]string{"unproven: state region us-east-1: no backend and no bucket for the state is found there"},
		},
	})
}
