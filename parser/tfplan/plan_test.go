package tfplan_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/parser/terraform"
	"github.com/regionlint/regionlint/parser/tfplan"
)

const minimal = `{"format_version": "1.2", "planned_values": {}, "configuration": {}}`

func TestParseSaysWhatIsWrong(t *testing.T) {
	tests := []struct {
		name, text string
		want       string // a part of the message; "" for a plan without reservations
	}{
		{"a plan", minimal, ""},
		{"a later minor version", strings.Replace(minimal, "1.2", "1.99", 1), ""},
		{"the versions before 1.0", strings.Replace(minimal, "1.2", "0.2", 1), ""},
		{"a byte order mark", "\ufeff" + minimal, ""},
		{"unknown properties", strings.Replace(minimal, "{", `{"checks": [1], "drift": null,`, 1), ""},
		{"nothing", " \n", "plan.json:1: Plan is empty"},
		{"another major version", strings.Replace(minimal, "1.2", "2.0", 1), "plan.json:1: Plan of an unknown version"},
		{"a version that looks like one", strings.Replace(minimal, "1.2", "10.0", 1), "version 10.0"},
		{"no version", `{"planned_values": {}}`, "has no format_version"},
		{"a state file", `{"version": 4, "lineage": "x", "resources": []}`, "This is a state file"},
		{"a state as shown", `{"format_version": "1.0", "values": {}}`, "This is a state as terraform show prints it"},
		{"an empty state as shown", `{"format_version": "1.0"}`, "no planned_values"},
		{"a binary plan", "PK\x03\x04\x14\x00", "Plan is binary: This is the file that terraform plan -out writes"},
		{"UTF-16", "\xff\xfe{\x00}\x00", "The file is UTF-16"},
		{"a wrong byte", "{\"a\": \"\xff\"}", "not UTF-8"},
		{"messages", `{"@level":"info"}` + "\n" + `{"@level":"info"}`, "messages of terraform plan -json"},
		{"text for people", "Terraform used the selected providers", "A plan is a JSON object"},
		{"broken JSON", "{\n  \"format_version\": 1.}\n", "plan.json:2: Plan is not readable"},
		{"two documents", minimal + "\n" + minimal, "plan.json:2: Plan is not readable"},
		{"cut off", minimal[:40], "unexpected end"},
		{"deep nesting", strings.Repeat("[", 501), "A plan is a JSON object"},
		{
			"deep nesting inside", `{"a":` + strings.Repeat("[", 501) + strings.Repeat("]", 501) + "}",
			"Nesting is too deep",
		},
		{"nesting beyond all bounds", `{"a":` + strings.Repeat("[", 100_000), "Plan is not readable"},
		{"a huge exponent", `{"a": 1e999999999}`, "Number is too large"},
		{
			"too many providers", `{"format_version": "1.2", "configuration": {"provider_config": {` +
				strings.Repeat(`"a": {},`, 2_000) + `"b": {}}}}`, "Too many provider configurations",
		},
		{"errors in the plan", strings.Replace(minimal, "{", `{"errored": true,`, 1), "Plan has errors"},
		{"a targeted plan", strings.Replace(minimal, "{", `{"complete": false,`, 1), "Plan is not complete"},
		{
			"deferred changes", strings.Replace(minimal, "{", `{"deferred_changes": [{}],`, 1),
			"plan.json:1: Plan is not complete",
		},
		{"no configuration", `{"format_version": "1.0", "planned_values": {}}`, "Plan has no configuration"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			plan, diags := tfplan.Parse("plan.json", []byte(test.text))
			if (plan == nil) != diags.HasErrors() {
				t.Errorf("plan %v with diagnostics %v", plan, diags)
			}
			if got := showDiagnostics(diags); !strings.Contains(got, test.want) || (test.want == "") != (got == "") {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// TestAgreement compares three ways to the same root: from the sources, from
// the plan, and from both.
func TestAgreement(t *testing.T) {
	for name, archive := range archives(t) {
		t.Run(name, func(t *testing.T) {
			sources, others := parts(archive)
			alone, _ := planned(t, fstest.MapFS{}, others["plan.json"])
			both, _ := planned(t, sources, others["plan.json"])
			if diff := cmp.Diff(addresses(alone), addresses(both)); diff != "" {
				t.Errorf("addresses with the sources (+) and without (-):\n%s", diff)
			}
			inputs := terraform.Inputs{Variables: map[string]string{"aws_region": "eu-central-1"}}
			evaluated, _ := terraform.New(sources, terraform.Limits{}).Evaluate(t.Context(), ".", inputs)
			if diff := cmp.Diff(evaluated.Variables, alone.Variables); diff != "" {
				t.Errorf("variables of the plan (+) and of the sources (-):\n%s", diff)
			}
			asBoth := bindings(both)
			for address, binding := range bindings(evaluated) {
				if got, there := asBoth[address]; there && got != binding {
					t.Errorf("%s uses %s with the plan, %s without", address, got, binding)
				}
			}
			for address, binding := range bindings(alone) {
				// A plan does not keep expressions: less may be known, never otherwise.
				if want := asBoth[address]; want != binding && !strings.HasSuffix(binding, "?") {
					t.Errorf("%s uses %s by the plan alone, %s by the sources", address, binding, want)
				}
			}
		})
	}
}

func addresses(root *terraform.Root) []string {
	list := make([]string, len(root.Resources))
	for i, r := range root.Resources {
		list[i] = r.Address
	}
	return list
}

func bindings(root *terraform.Root) map[string]string {
	table := make(map[string]string, len(root.Resources))
	for _, r := range root.Resources {
		table[r.Address] = showBinding(r.Provider)
	}
	return table
}

// resourcePlan is a plan of single resources in one line, as Terraform writes it.
func resourcePlan(tb testing.TB, members string, resources ...map[string]any) []byte {
	tb.Helper()
	for _, r := range resources {
		r["mode"] = "managed"
	}
	list, err := json.Marshal(resources)
	if err != nil {
		tb.Fatal(err)
	}
	return fmt.Appendf(nil, `{"format_version": "1.2", "planned_values": {"root_module": {"resources": %s}}%s}`,
		list, members)
}

func bucket(address string, values map[string]any) map[string]any {
	_, name, _ := strings.Cut(address, ".")
	return map[string]any{"address": address, "type": "aws_s3_bucket", "name": name, "values": values}
}

func TestResourceOnOneLine(t *testing.T) {
	plan := resourcePlan(t, `, "configuration": {}`, bucket("aws_s3_bucket.ä", map[string]any{"bucket": "é"}),
		bucket("aws_s3_bucket.b", map[string]any{"bucket": "b"}))
	root, _ := planned(t, fstest.MapFS{}, plan)
	second := root.Resources[0]
	before, _, _ := strings.Cut(string(plan), `{"address":"aws_s3_bucket.b"`)
	want := utf8.RuneCountInString(before) + 1
	if second.Address != "aws_s3_bucket.b" || second.Range.Start.Column != want {
		t.Errorf("%s is at column %d, want %d", second.Address, second.Range.Start.Column, want)
	}
}

func TestForeignPlan(t *testing.T) {
	sources := fstest.MapFS{"main.tf": {Data: []byte("resource \"aws_s3_bucket\" \"mine\" {}\n")}}
	plan := resourcePlan(t, `, "configuration": {}`,
		bucket("aws_s3_bucket.theirs", map[string]any{}), bucket("aws_s3_bucket.other", map[string]any{}))
	root, diags := planned(t, sources, plan)
	text := showDiagnostics(diags)
	for _, want := range []string{
		"Plan does not fit the sources: 2 of the 2 resources in plan.json are not in the sources",
		"2 resources are in plan.json and not in the sources",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if diff := cmp.Diff([]string{"aws_s3_bucket.other", "aws_s3_bucket.theirs"}, addresses(root)); diff != "" {
		t.Error(diff)
	}
}

func TestPartialPlanKeepsTheSources(t *testing.T) {
	sources := fstest.MapFS{"main.tf": {Data: []byte(`
resource "aws_s3_bucket" "a" {}
resource "aws_s3_bucket" "b" {
  count = 0
}
resource "aws_s3_bucket" "c" {}
`)}}
	plan := func(members string) []byte {
		return resourcePlan(t, `, "configuration": {}`+members, bucket("aws_s3_bucket.a", map[string]any{}))
	}
	whole, _ := planned(t, sources, plan(""))
	part, _ := planned(t, sources, plan(`, "complete": false`))
	got := map[string][]string{"whole": addresses(whole), "part": addresses(part)}
	want := map[string][]string{"whole": {"aws_s3_bucket.a"}, "part": {"aws_s3_bucket.a", "aws_s3_bucket.c"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestSecretsFollowTheirBlock has a plan that sorts blocks otherwise than the
// sources do, with a value that only the provider knows to be secret.
func TestSecretsFollowTheirBlock(t *testing.T) {
	sources := fstest.MapFS{"main.tf": {Data: []byte(`
resource "aws_s3_bucket" "a" {
  user {
    name     = "z"
    password = "hunter2"
  }
  user {
    name     = "b"
    password = "swordfish"
  }
}
`)}}
	r := bucket("aws_s3_bucket.a", map[string]any{"user": []map[string]any{
		{"name": "b", "password": "swordfish"}, {"name": "z", "password": "hunter2"},
	}})
	r["sensitive_values"] = map[string]any{"user": []map[string]any{{}, {"password": true}}}
	root, _ := planned(t, sources, resourcePlan(t, `, "configuration": {}`, r))
	if diff := cmp.Diff([]string{"user[0].password"}, root.Resources[0].Sensitive); diff != "" {
		t.Error(diff)
	}
	for _, hop := range root.Resources[0].Origin("user[0].password").Hops {
		if strings.Contains(hop.Message, "planned") && strings.Contains(hop.Message, "hunter2") {
			t.Errorf("%s prints a secret", hop.Message)
		}
	}
}

// TestWhatThePlanLeavesOut has values that a plan does not show: those of
// write-only arguments, and blocks of a dynamic block with an unknown for_each.
func TestWhatThePlanLeavesOut(t *testing.T) {
	sources := fstest.MapFS{"main.tf": {Data: []byte(`
data "aws_regions" "all" {}
variable "kind" {}
resource "aws_s3_bucket" "a" {
  secret_wo = "s"
  kind      = var.kind
  dynamic "rule" {
    for_each = data.aws_regions.all.names
    content {
      days = 30
    }
  }
}
`)}}
	members := `,
	 "resource_changes": [{"address": "aws_s3_bucket.a", "change": {"after_unknown": {"rule": true, "arn": true}}}],
	 "configuration": {"root_module": {"resources": [{"address": "aws_s3_bucket.a", "mode": "managed",
	  "type": "aws_s3_bucket", "name": "a", "expressions": {"secret_wo": {"constant_value": "s"},
	  "kind": {"references": ["var.kind"]}}}]}}`
	r := bucket("aws_s3_bucket.a", map[string]any{"secret_wo": nil, "kind": nil, "versioning": []any{}})
	root, _ := planned(t, sources, resourcePlan(t, members, r))
	found := find(t, root, "aws_s3_bucket.a")
	want := `{rule: [{days: 30}], secret_wo: "s"}`
	if got := showValue(found.Values); got != want {
		t.Errorf("values %s, want %s", got, want)
	}
	if diff := cmp.Diff([]string{"rule[0]"}, found.Uncertain); diff != "" {
		t.Errorf("uncertain blocks: %s", diff)
	}
}

func TestOrigins(t *testing.T) {
	sources, others := parts(archives(t)["../../testdata/plans/aws-aliases.txtar"])
	sources["terraform.tfvars"] = &fstest.MapFile{Data: []byte(`primary = "ap-south-1"`)}
	alone, _ := planned(t, fstest.MapFS{}, others["plan.json"])
	both, _ := planned(t, sources, others["plan.json"])
	openSources, openOthers := parts(archives(t)["../../testdata/plans/open.txtar"])
	open, _ := planned(t, openSources, openOthers["plan.json"])
	tests := []struct {
		name, address, path string
		root                *terraform.Root
		want                []string
	}{
		{
			"a literal keeps its place", "aws_route53_record.web[0]", "ttl", both,
			[]string{"literal", "main.tf:43: ttl = 60"},
		},
		{
			"what the sources leave open", "aws_lb.web", "subnet_mapping[1].subnet_id", open,
			[]string{
				"computed", `plan.json:64: subnet_mapping[1].subnet_id = "subnet-eu-west-1", planned in plan.json`,
			},
		},
		{
			"what the sources say with a value of the plan", `aws_instance.web["a"]`, "availability_zone", both,
			[]string{"computed", `main.tf:31: availability_zone = "${data.aws_region.current.name}${each.key}"`},
		},
		{
			"what the provider decides", "data.aws_region.current", "name", both,
			[]string{"computed", `plan.json:557: name = "us-east-1", planned in plan.json`},
		},
		{
			"a constant of the plan", "aws_route53_record.web[0]", "ttl", alone,
			[]string{"literal", "plan.json:69: ttl = 60, planned in plan.json"},
		},
		{"a secret", "module.database.aws_db_instance.primary", "password", alone, []string{
			"computed", "plan.json:170: password = (sensitive), planned in plan.json",
		}},
		{"what nothing sets", "aws_route53_record.web[0]", "health_check_id", both, []string{"absent"}},
		{"a null", "module.database.aws_db_instance.primary", "replicate_source_db", alone, []string{"absent"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, showOrigin(find(t, test.root, test.address).Origin(test.path))); diff != "" {
				t.Error(diff)
			}
		})
	}
	t.Run("a provider's region that a variable of the plan gives", func(t *testing.T) {
		want := []string{
			"variable", "providers.tf:2: region = var.primary",
			`plan.json:5: var.primary = "us-east-1"`,
		}
		provider := find(t, both, "aws_security_group.web").Provider.Config
		if diff := cmp.Diff(want, showOrigin(provider.Origin("region"))); diff != "" {
			t.Error(diff)
		}
		want[1] = "plan.json:601: region reads only a variable in the configuration that plan.json keeps"
		provider = find(t, alone, "aws_security_group.web").Provider.Config
		if diff := cmp.Diff(want, showOrigin(provider.Origin("region"))); diff != "" {
			t.Error(diff)
		}
	})
}

func find(tb testing.TB, root *terraform.Root, address string) *terraform.Resource {
	tb.Helper()
	for _, r := range root.Resources {
		if r.Address == address {
			return r
		}
	}
	tb.Fatalf("there is no %s", address)
	return nil
}

func showOrigin(origin terraform.Origin) []string {
	list := []string{string(origin.Kind)}
	for _, hop := range origin.Hops {
		list = append(list, fmt.Sprintf("%s:%d: %s", hop.File, hop.Line, hop.Message))
	}
	return list
}

func FuzzParse(f *testing.F) {
	for _, archive := range archives(f) {
		_, others := parts(archive)
		f.Add(others["plan.json"])
	}
	f.Add([]byte(minimal))
	sources := fstest.MapFS{"main.tf": {Data: []byte(`
resource "terraform_data" "base" {
  for_each = var.unset
  input    = each.value
}
variable "unset" {}
module "m" {
  source   = "./m"
  for_each = var.unset
}
`)}, "m/main.tf": {Data: []byte("resource \"terraform_data\" \"this\" {}\n")}}
	f.Fuzz(func(t *testing.T, src []byte) {
		plan, diags := tfplan.Parse("plan.json", src)
		if (plan == nil) != diags.HasErrors() {
			t.Fatalf("plan %v with diagnostics %v", plan, diags)
		}
		for _, tree := range []fstest.MapFS{{}, sources} {
			if plan == nil {
				return
			}
			parser := terraform.New(tree, terraform.Limits{})
			root, _ := parser.EvaluatePlanned(t.Context(), ".", terraform.Inputs{}, plan)
			for _, r := range root.Resources {
				r.Origin("input.a[0]")
			}
		}
	})
}

// BenchmarkPlan reads and evaluates a plan of 5,000 resources (6 MB).
func BenchmarkPlan(b *testing.B) {
	src := largePlan(b, 5_000)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if root, _ := planned(b, fstest.MapFS{}, src); len(root.Resources) != 5_000 {
			b.Fatal("resources are missing")
		}
	}
}

func largePlan(tb testing.TB, amount int) []byte {
	tb.Helper()
	const values = `{"bucket": "b-%d", "force_destroy": false, "tags": {"Name": "b", "team": "shop"},
	  "versioning": [], "lifecycle_rule": [{"enabled": true, "id": "%d"}], "website": [], "timeouts": null}`
	var resources, changes, blocks []string
	for i := range amount {
		head := fmt.Sprintf(
			`"address": "aws_s3_bucket.b%d", "mode": "managed", "type": "aws_s3_bucket", "name": "b%d"`, i, i)
		made := fmt.Sprintf(values, i, i)
		resources = append(resources, fmt.Sprintf(`{%s, "values": %s, "sensitive_values": {}}`, head, made))
		changes = append(changes, fmt.Sprintf(`{%s, "change": {"actions": ["create"], "after": %s,
		  "after_unknown": {"arn": true, "id": true, "region": true, "versioning": []}}}`, head, made))
		blocks = append(blocks, fmt.Sprintf(`{%s, "provider_config_key": "aws", "expressions": {
		  "bucket": {"constant_value": "b-%d"}, "tags": {"references": ["var.team"]}}}`, head, i))
	}
	return fmt.Appendf(nil, `{"format_version": "1.2", "variables": {"team": {"value": "shop"}},
	 "planned_values": {"root_module": {"resources": [%s]}}, "resource_changes": [%s],
	 "configuration": {"provider_config": {"aws": {"name": "aws", "full_name": "registry.terraform.io/hashicorp/aws",
	  "expressions": {"region": {"constant_value": "eu-west-1"}}}},
	  "root_module": {"variables": {"team": {}}, "resources": [%s]}}}`,
		strings.Join(resources, ","), strings.Join(changes, ","), strings.Join(blocks, ","))
}

// TestLivePlan makes the recorded plan anew, where Terraform is there.
func TestLivePlan(t *testing.T) {
	archive := archives(t)["../../testdata/plans/recorded.txtar"]
	sources, others := parts(archive)
	src := livePlan(t, sources)
	if src == nil {
		src = others["plan.json"] // the machine has no Terraform
	}
	alone, _ := planned(t, fstest.MapFS{}, src)
	if diff := cmp.Diff(withoutLines(string(others[wantAlone])), withoutLines(show(alone))); diff != "" {
		t.Errorf("recorded (-) and live (+):\n%s", diff)
	}
}

// withoutLines leaves out where something stands.
func withoutLines(text string) string {
	return regexp.MustCompile(`(?m)^  at .*\n`).ReplaceAllString(text, "")
}

// livePlan plans sources with the terraform on PATH, nil without one.
func livePlan(t *testing.T, sources fstest.MapFS) []byte {
	t.Helper()
	program, err := exec.LookPath("terraform")
	if err != nil || testing.Short() {
		return nil
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, sources); err != nil {
		t.Fatal(err)
	}
	var out []byte
	for _, arguments := range [][]string{
		{"init", "-input=false"}, {"plan", "-input=false", "-out=plan.out"}, {"show", "-json", "plan.out"},
	} {
		command := exec.CommandContext(t.Context(), program, arguments...)
		command.Dir = dir
		if out, err = command.Output(); err != nil {
			t.Fatalf("terraform %v: %v\n%s", arguments, err, out)
		}
	}
	return out
}
