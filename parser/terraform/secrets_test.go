package terraform

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const secretSource = `
-- main.tf --
variable "secret" {
  default   = "hush"
  sensitive = true
}
variable "account" {
  type      = object({ user = string, password = string })
  default   = { user = "u", password = "hush" }
  sensitive = true
}
variable "number" {
  default   = 2
  sensitive = true
}
locals {
  text  = "x-${var.secret}"
  mixed = { open = "o", closed = var.secret }
}
module "m" {
  source = "./m"
  given  = var.secret
}
module "each" {
  for_each = { a = var.secret }
  source   = "./m"
  given    = each.value
}
resource "thing" "source" {
  password = var.secret
  open     = "o"
  auth {
    token = var.secret
    name  = "n"
  }
}
-- m/main.tf --
variable "given" {}
variable "own" {
  default   = "hush"
  sensitive = true
}
output "same" { value = var.given }
output "own" {
  value     = var.own
  sensitive = true
}
output "declared" {
  value     = "hush"
  sensitive = true
}
output "object" { value = { open = "o", closed = var.given } }
resource "thing" "inner" { a = var.given }
-- t.tpl --
${open}${closed}
`

// TestSecretsFlow sends secrets through all that can carry them. The paths
// that hold one are listed as sensitive, and no others.
func TestSecretsFlow(t *testing.T) {
	cases := []struct{ expr, sensitive string }{
		{`var.secret`, "a"},
		{`"${var.secret}"`, "a"},
		{`"x-${var.secret}"`, "a"},
		{`local.text`, "a"},
		{`local.mixed`, "a.closed"},
		{`local.mixed.open`, ""},
		{`local.mixed["closed"]`, "a"},
		{`var.account`, "a"},
		{`var.account.user`, "a"},
		{`{ u = var.account.user, n = 1 }`, "a.u"},
		{`jsonencode({ p = var.secret })`, "a"},
		{`yamlencode([var.secret])`, "a"},
		{`jsondecode(jsonencode({ p = var.secret })).p`, "a"},
		{`[for k in [var.secret] : upper(k)]`, "a[0]"},
		{`{ for k, v in local.mixed : k => v }`, "a.closed"},
		{`[for k in ["x"] : k if var.secret != ""]`, "a"},
		{`{ (var.secret) = 1 }`, "a"},
		{`var.secret == "hush" ? "yes" : "no"`, "a"},
		{`true ? var.secret : "no"`, "a"},
		{`false ? var.secret : "no"`, "a"},
		{`[local.mixed, local.mixed][*].closed`, "a[0] a[1]"},
		{`[local.mixed][*].open`, ""},
		{`module.m.same`, "a"},
		{`module.m.own`, "a"},
		{`module.m.declared`, "a"},
		{`module.m.object`, "a.closed"},
		{`module.each["a"].same`, "a"},
		{`[for m in module.each : m.same]`, "a[0]"},
		{`values(module.each)[*].object.closed`, "a[0]"},
		{`thing.source.password`, "a"},
		{`thing.source.open`, ""},
		{`thing.source.auth[0].token`, "a"},
		{`thing.source.auth[*].token`, "a[0]"},
		{`thing.source.auth[0].name`, ""},
		{`lookup(local.mixed, "closed", "")`, "a"},
		{`lookup({}, var.secret, "d")`, "a"},
		{`element(["a", "b"], var.number)`, "a"},
		{`["a", "b", "c"][var.number]`, "a"},
		{`merge(local.mixed, { x = 1 })`, "a.closed"},
		{`values(local.mixed)`, "a[0]"},
		{`keys(local.mixed)`, ""},
		{`try(var.secret, "")`, "a"},
		{`coalesce("", var.secret)`, "a"},
		{`concat([var.secret], ["b"])`, "a[0]"},
		{`flatten([[var.secret], ["b"]])`, "a[0]"},
		{`toset([var.secret, "b"])`, "a"},
		{`tolist([var.secret, "b"])`, "a[0]"},
		{`tomap({ x = var.secret, y = "b" })`, "a.x"},
		{`zipmap(["k"], [var.secret])`, "a.k"},
		{`format("%s", var.secret)`, "a"},
		{`join(",", ["b", var.secret])`, "a"},
		{`sha256(var.secret)`, "a"},
		{`length(var.secret)`, "a"},
		{`range(var.number)`, "a"},
		{`var.number + 1`, "a"},
		{`-var.number`, "a"},
		{`var.number > 1`, "a"},
		{`(var.secret)`, "a"},
		{"<<T\nx ${var.secret}\nT\n", "a"},
		{`"%{ if var.number > 1 }many%{ endif }"`, "a"},
		{`"%{ for x in [var.secret] }${x}%{ endfor }"`, "a"},
		{`templatefile("t.tpl", local.mixed)`, "a"},
		{`sensitive("x")`, "a"},
		{`nonsensitive(var.secret)`, ""},
		{`[nonsensitive(var.secret), var.secret]`, "a[1]"},
		{`issensitive(var.secret)`, ""},
	}
	var files strings.Builder
	files.WriteString(secretSource + "-- cases.tf --\n")
	for i, c := range cases {
		files.WriteString("resource \"case\" \"c" + strconv.Itoa(i) + "\" {\n  a = " + c.expr + "\n}\n")
	}
	root, diags := evaluate(t, files.String())
	if len(diags) > 0 {
		t.Error(diags)
	}
	for i, c := range cases {
		r := resource(t, root, "case.c"+strconv.Itoa(i))
		if got := strings.Join(r.Sensitive, " "); got != c.sensitive {
			t.Errorf("%s\n  is sensitive at %q, want %q", c.expr, got, c.sensitive)
		}
	}
	inner := resource(t, root, "module.m.thing.inner").Sensitive
	if diff := cmp.Diff([]string{"a"}, inner); diff != "" {
		t.Errorf("sensitive paths inside the module (-want +got)\n%s", diff)
	}
}

// TestDiagnosticsKeepSecrets: what goes wrong with a secret is reported
// without it.
func TestDiagnosticsKeepSecrets(t *testing.T) {
	for _, expr := range []string{
		`tonumber(var.secret)`, `regex("x", var.secret)`, `cidrsubnet(var.secret, 8, 1)`, `file(var.secret)`,
		`jsondecode(var.secret)`, `formatdate("YYYY", var.secret)`, `{ a = 1 }[var.secret]`, `[1][var.secret]`,
		`parseint(var.secret, 10)`, `timeadd(var.secret, "1h")`, `var.secret + 1`, `tobool(var.secret)`,
		`base64decode(var.secret)`, `templatefile(var.secret, {})`, `index(["a"], var.secret)`,
		`lookup({ a = 1 }, var.secret)`, `{ for x in [var.secret, var.secret] : x => 1 }`,
		`{ a = 1 }[upper(var.secret)]`, `yamldecode("${var.secret}: [")`, `var.secret.x`, `true ? var.secret : []`,
		`uuidv5(var.secret, "a")`, `textencodebase64("a", var.secret)`, `"${var.secret ? 1 : 2}"`,
		`tomap({ a = 1 })[var.secret]`, `templatefile("t.tpl", { (var.secret) = 1 })`,
	} {
		_, diags := evaluate(t, secretSource+"-- case.tf --\nresource \"case\" \"c\" {\n  a = "+expr+"\n}\n")
		if len(diags) == 0 {
			t.Errorf("%s gives no warning", expr)
		}
		for _, diag := range diags {
			text := diag.Summary + diag.Detail
			if strings.Contains(strings.ToLower(text), "hush") {
				t.Errorf("%s tells the secret: %s", expr, text)
			}
		}
	}
}
