package terraform

import (
	"testing"
)

// TestWriting has a function whose variable HOST is some expression, in a module
// that gets an argument.
func TestWriting(t *testing.T) {
	t.Parallel()
	const host = "db.us-east-1.example.com"
	tests := map[string]struct {
		value string
		want  Writing
	}{
		"literal":              {`"db.us-east-1.example.com"`, WrittenHere},
		"in a template":        {`"postgres://${var.user}@db.us-east-1.example.com/shop"`, WrittenHere},
		"another case":         {`"DB.us-east-1.example.com"`, WrittenHere},
		"local":                {`local.host`, WrittenHere},
		"member of a local":    {`local.hosts.db`, WrittenHere},
		"local in a template":  {`"https://${local.host}/"`, WrittenHere},
		"function":             {`trimsuffix("db.us-east-1.example.com/", "/")`, WrittenHere},
		"file":                 {`file("${path.module}/host.txt")`, WrittenHere},
		"in a template file":   {`templatefile("${path.module}/host.tpl", { user = var.user })`, WrittenHere},
		"given to a template":  {`templatefile("${path.module}/any.tpl", { host = local.host })`, WrittenHere},
		"argument of a module": {`var.host`, WrittenPassed},
		"default":              {`var.usual`, NotWritten},
		"given by a variable":  {`templatefile("${path.module}/any.tpl", { host = var.usual })`, NotWritten},
		"region from variable": {`"db.${var.region}.example.com"`, NotWritten},
		"chosen by a key":      {`local.hosts[var.key]`, NotWritten},
		"looked up by a key":   {`lookup(local.hosts, var.key, "")`, NotWritten},
		"chosen by condition":  {`var.key == "db" ? "db.us-east-1.example.com" : ""`, NotWritten},
		"resource":             {`aws_db_instance.db.address`, NotWritten},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			root, _ := evaluate(t, `
-- main.tf --
module "m" {
  source = "./m"
  host   = "db.us-east-1.example.com"
}
-- m/host.txt --
db.us-east-1.example.com
-- m/host.tpl --
${user}@db.us-east-1.example.com
-- m/any.tpl --
https://${host}/
-- m/main.tf --
variable "host" {}
variable "user" { default = "app" }
variable "key" { default = "db" }
variable "region" { default = "us-east-1" }
variable "usual" { default = "db.us-east-1.example.com" }
locals {
  host  = "db.us-east-1.example.com"
  hosts = { db = "db.us-east-1.example.com" }
}
resource "aws_db_instance" "db" {}
resource "aws_lambda_function" "f" {
  environment {
    variables = { HOST = `+test.value+` }
  }
}
`)
			for _, resource := range root.Resources {
				if resource.Type != "aws_lambda_function" {
					continue
				}
				if got := resource.Writing("environment[0].variables.HOST", host); got != test.want {
					t.Errorf("Writing() = %q, want %q", got, test.want)
				}
			}
		})
	}
}
