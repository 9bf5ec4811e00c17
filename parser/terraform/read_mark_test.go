package terraform

import (
	"strings"
	"testing"
)

// partial is what the cases of TestAbsentAttributes refer to: resources whose
// blocks set a part of their attributes.
const partial = `
-- main.tf --
variable "unset" {}
variable "typed" {
  type    = object({ name = string })
  default = { name = "n" }
}
resource "thing" "one" {
  name = "one"
  tags = { a = "b" }
  rule {
    name = "x"
  }
  rule {
    port = 1
    part {
      name = "p"
    }
  }
  dynamic "open" {
    for_each = var.unset
    content {
      name = open.value
    }
  }
}
resource "thing" "two" {
  port = 2
}
resource "thing" "many" {
  for_each = { a = 1, b = 2 }
  name     = each.key
}
data "thing" "d" {}
ephemeral "thing" "e" {}
locals {
  whole = thing.one
  list  = [thing.one, thing.two]
  table = { a = thing.one, b = thing.two }
}
`

// TestAbsentAttributes reads what blocks do not set, in every position. It is
// unknown, says what was read, and there is no warning: the provider decides.
func TestAbsentAttributes(t *testing.T) {
	const (
		one, two = "thing.one.id", "thing.two.id"
		rule     = "thing.one.rule"
		all      = "thing.one.name thing.one.open thing.one.rule thing.one.tags"
		many     = `thing.many["a"].id thing.many["b"].id`
	)
	cases := []struct{ expr, value, reads string }{
		{`thing.one.id`, "?", one},
		{`thing.one["id"]`, "?", one},
		{`local.whole.id`, "?", one},
		{`data.thing.d.id`, "?", "data.thing.d.id"},
		{`ephemeral.thing.e.id`, "?", "ephemeral.thing.e.id"},
		{`try(thing.one.id, "f")`, "?", one},
		{`try(thing.one.tags.x, "f")`, "?", "thing.one.tags"},
		{`try([thing.one.id], ["f"])`, "[?]", one},
		{`try({ a = thing.one.id }.a, "f")`, "?", one},
		{`try("x-${thing.one.id}", "f")`, "?", one},
		{`try(upper(thing.one.id), "f")`, "?", one},
		{`try(local.whole.id.deeper[0], "f")`, "?", one},
		{`can(thing.one.id)`, "?", one},
		{`can(local.whole["id"])`, "?", one},
		{`coalesce(thing.one.id, "f")`, "?", one},
		{`coalesce(null, thing.one.id, "f")`, "?", one},
		{`lookup(thing.one, "id", "f")`, "?", one},
		{`lookup(local.whole, "id", "f")`, "?", one},
		{`lookup(local.table["a"], "id", "f")`, "?", one},
		{`local.list[0].id`, "?", one},
		{`local.list[*].id`, "[?, ?]", one + " " + two},
		{`[for r in local.list : r.id]`, "[?, ?]", one + " " + two},
		{`{ for k, r in local.table : k => r.id }`, "{a: ?, b: ?}", one + " " + two},
		{`values(local.table)[*].id`, "[?, ?]", one + " " + two},
		{`[for r in values(thing.many) : r.id]`, "[?, ?]", many},
		{`[for r in thing.one : r.id]`, "?", one + " " + all},
		{`thing.one[*].id`, "[?]", one},
		{`element(local.list, 1).id`, "?", two},
		{`element([thing.two], 0).id`, "?", two},
		{`one([thing.one]).id`, "?", one},
		{`flatten([local.list])[0].id`, "?", one},
		{`concat(local.list, [])[1].id`, "?", two},
		{`reverse(local.list)[0].id`, "?", two},
		{`slice(local.list, 0, 1)[0].id`, "?", one},
		{`coalescelist([], local.list)[0].id`, "?", one},
		{`zipmap(["a"], [thing.one]).a.id`, "?", one},

		// Two resources have no type in common here, but in Terraform they have.
		{`tolist(local.list)[0].id`, "?", one},
		{`tomap(local.table)["b"].id`, "?", two},
		{`{ for k, r in tomap(local.table) : k => r.id }`, "{a: ?, b: ?}", one + " " + two},
		{`toset(local.list)[*].id`, "[?, ?]", one + " " + two},
		{`(true ? thing.one : thing.two).id`, "?", one},
		{`(false ? thing.one : thing.two).name`, "?", "thing.two.name"},
		{`(var.unset ? thing.one : thing.two).id`, "?", one + " " + two},
		{`(true ? [thing.one] : [])[0].id`, "?", one},
		{`(true ? { a = thing.one } : {}).a.id`, "?", one},

		// A merge with a resource keeps what it sets, and nothing that the
		// provider may replace.
		{`merge(thing.one, { x = 1 }).x`, "1", ""},
		{`merge(thing.one, { x = 1 }).id`, "?", one},
		{`merge({ id = "mine" }, thing.one).id`, "?", one},
		{`merge({ name = "mine" }, thing.one).name`, `"one"`, "thing.one.name"},

		// Nested blocks have computed attributes, too.
		{`thing.one.rule[0].id`, "?", rule},
		{`thing.one.rule.0.id`, "?", rule},
		{`thing.one.rule[*].id`, "[?, ?]", rule},
		{`thing.one.rule.*.id`, "[?, ?]", rule},
		{`thing.one.tags.*.id`, "[?]", "thing.one.tags"},
		{`thing.one.rule[1].part[*].id`, "[?]", rule},
		{`[for r in thing.one.rule : r.id]`, "[?, ?]", rule},
		{`[for r in local.whole.rule : r.part]`, "[?, [{name: \"p\"}]]", rule},
		{`{ for i, r in thing.one.rule : i => r.id }`, "{0: ?, 1: ?}", rule},
		{`{ for r in slice(thing.one.rule, 0, 1) : r.name => r.id }`, "{x: ?}", rule},
		{`flatten(thing.one.rule[*])[0].id`, "?", rule},
		{`tolist(thing.one.rule)[1].id`, "?", rule},
		{`element(thing.one.rule, 0).id`, "?", rule},
		{`lookup(thing.one.rule[0], "id", "f")`, "?", rule},
		{`try(thing.one.rule[0].id, "f")`, "?", rule},
		{`can(thing.one.rule[0].id)`, "?", rule},
		{`[for r in thing.one.rule : r.id if r.name == "x"]`, "?", rule},
		{`"%{ for r in thing.one.rule }${r.id}%{ endfor }"`, "?", rule},

		// Whether something is null says nothing of what is in it.
		{`[for g in [{ a = thing.two.id }, null] : g.a if g != null]`, "[?]", "thing.two.id"},
		{`[for g in [{ a = thing.two.id, b = 1 }, null] : g.b if g != null]`, "[1]", ""},
		{`{ for k, g in { x = { a = thing.two.id } } : k => try(g.c, "f") if null != g }`, `{x: "f"}`, ""},
		{`{ a = thing.two.id } == (null) ? 1 : 2`, "2", ""},
		{`thing.two.id != null ? 1 : 2`, "?", "thing.two.id"},

		// What looks at all attributes cannot know them.
		{`length(thing.one)`, "?", all},
		{`contains(keys(thing.one), "id")`, "?", all},
		{`jsonencode(thing.two)`, "?", "thing.two.port"},
		{`values(thing.two)`, "?", "thing.two.port"},
		{`jsonencode({ a = thing.two })`, "?", "thing.two.port"},
		{`length(thing.many)`, "2", "thing.many"},
		{`keys(thing.many)`, `["a", "b"]`, "thing.many"},
		{`length(thing.one.rule)`, "2", rule},
		{`thing.one != null`, "true", "thing.one"},
	}
	for _, c := range cases {
		ours := newConsole(t, tree(t, partial))
		ours.eval.given = map[string]givenValue{}
		val, diags := ours.value(t, c.expr)
		bare, marks := val.UnmarkDeep()
		if got := describe(bare); got != c.value {
			t.Errorf("%s\n  has value %s\n  want      %s", c.expr, got, c.value)
		}
		var reads []string
		for _, reference := range references(marks) {
			reads = append(reads, strings.TrimSuffix(reference.Address+"."+reference.Attribute, "."))
		}
		if got := strings.Join(reads, " "); got != c.reads {
			t.Errorf("%s\n  reads %s\n  want  %s", c.expr, got, c.reads)
		}
		if len(diags) > 0 {
			t.Errorf("%s\n  warns: %v", c.expr, diags)
		}
	}
}

// TestResourcesAsArguments gives resources to variables whose types ask for
// attributes that the blocks do not set.
func TestResourcesAsArguments(t *testing.T) {
	root, diags := evaluate(t, `
-- main.tf --
resource "thing" "one" {
  name = "one"
}
resource "thing" "two" {
  port = 2
}
locals {
  table = { a = thing.one, b = thing.two }
}
module "m" {
  source = "./m"
  table  = tomap({ a = thing.one, b = thing.two })
  list   = tolist([thing.one, thing.two])
  local  = tomap(local.table)
  each   = { for k, r in tomap(local.table) : k => r }
  choice = true ? thing.one : thing.two
}
-- m/main.tf --
variable "table" { type = map(object({ id = string, name = optional(string) })) }
variable "list" { type = list(object({ id = string })) }
variable "local" { type = map(object({ id = string })) }
variable "each" { type = map(object({ id = string })) }
variable "choice" { type = object({ id = string, name = string }) }
resource "case" "c" {
  table  = var.table["b"].id
  list   = var.list[*].id
  local  = [for k, r in var.local : r.id]
  each   = var.each["a"].id
  choice = var.choice.id
  name   = var.choice.name
}
`)
	if len(diags) > 0 {
		t.Error(diags)
	}
	const one, two = "thing.one.id", "thing.two.id"
	r := resource(t, root, "module.m.case.c")
	for attribute, want := range map[string]string{
		"table": two, "list": one + " " + two, "local": one + " " + two, "each": one, "choice": one,
		"name": "thing.one.name",
	} {
		var reads []string
		for _, reference := range r.References[attribute] {
			reads = append(reads, reference.Address+"."+reference.Attribute)
		}
		if got := strings.Join(reads, " "); got != want {
			t.Errorf("%s reads %s, want %s", attribute, got, want)
		}
	}
	if got := describe(r.Values.GetAttr("name")); got != `"one"` {
		t.Errorf("name is %s", got)
	}
}

// TestMissingIsStillMissing: what a plain object does not have is an error, and
// the fallback of try is its value.
func TestMissingIsStillMissing(t *testing.T) {
	ours := newConsole(t, tree(t, partial))
	for expr, want := range map[string]answer{
		`try(var.typed.id, "f")`:            `"f"`,
		`try({ a = thing.one }.b, "f")`:     `"f"`,
		`try(thing.many["c"].id, "f")`:      `"f"`,
		`try(local.list[7].id, "f")`:        `"f"`,
		`can(var.typed.id)`:                 "false",
		`lookup(var.typed, "id", "f")`:      `"f"`,
		`try(merge(var.typed, {}).id, "f")`: `"f"`,
		`var.typed.id`:                      failed,
		`[for v in [var.typed] : v.id][0]`:  failed,
		`try([var.typed][*].id, "f")`:       `"f"`,
		`try(thing.one.name.deeper, "f")`:   `"f"`,
	} {
		if got := ours.answer(t, expr); got != want {
			t.Errorf("%s is %s, want %s", expr, got, want)
		}
	}
}
