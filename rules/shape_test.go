package rules

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// provedCategories are those whose rules are proved in several shapes each.
var provedCategories = []string{
	"database", "dependency", "egress", "health", "parity", "recovery", "replication", "routing", "session", "ttl",
}

// TestRulesAreProvedInSeveralShapes wants of each rule three cases that fire, one
// of them through a module and one through repetition or locals, two that stay
// quiet and one in which something is not known.
func TestRulesAreProvedInSeveralShapes(t *testing.T) {
	moduleCall := regexp.MustCompile(`(?m)^module "`)
	repetition := regexp.MustCompile(`(?m)^\s*(for_each|count)\s*=|^\s*dynamic "|^locals \{`)
	for _, p := range described(t) {
		if category, _, _ := strings.Cut(p.ID, "/"); !slices.Contains(provedCategories, category) {
			continue
		}
		cases := casesOf(t, p.ID)
		for kind, least := range map[string]int{"fires": 3, "quiet": 2, "unknown": 1} {
			if found := len(cases.kind(kind)); found < least {
				t.Errorf("%s has %d cases %s-*, and %d are wanted", p.ID, found, kind, least)
			}
		}
		fires := cases.kind("fires")
		if !slices.ContainsFunc(fires, func(c fixture) bool { return moduleCall.MatchString(c.text()) }) {
			t.Errorf("%s: no case that fires calls a module", p.ID)
		}
		if !slices.ContainsFunc(fires, func(c fixture) bool { return repetition.MatchString(c.text()) }) {
			t.Errorf("%s: no case that fires has for_each, count, dynamic or locals", p.ID)
		}
	}
}

// TestNoTwoFixturesAreTheSame refuses two cases of a rule that are equal but for
// names, where both fire, or neither does: they prove one thing twice.
func TestNoTwoFixturesAreTheSame(t *testing.T) {
	for _, p := range described(t) {
		seen := map[string]string{}
		for _, c := range casesOf(t, p.ID) {
			kind, _, _ := strings.Cut(c.name, "-")
			shape := kind + "\n" + c.shape()
			if other, ok := seen[shape]; ok {
				t.Errorf("%s: %s and %s are equal but for names", p.ID, other, c.name)
			}
			seen[shape] = c.name
		}
	}
}

// Names make no difference, numbers and settings do.
func TestShapeOfAFixture(t *testing.T) {
	const source = `
resource "aws_db_instance" "orders" { # the writer
  identifier     = "orders"
  instance_class = "db.r6g.large"
  port           = 5432
}
output "host" { value = aws_db_instance.orders.address }
provider "aws" {
  alias  = "dr"
  region = "eu-west-1"
}
`
	shape := func(text string) string { return fixture{files: []ExampleFile{{Name: "main.tf", Text: text}}}.shape() }
	renamed := strings.NewReplacer(
		"orders", "customers", `"host"`, `"place"`, `"dr"`, `"ireland"`, "# the writer", "", "eu-west-1", "us-west-2",
	).Replace(source)
	if shape(source) != shape(renamed) {
		t.Errorf("renamed:\n%s\nis another shape:\n%s", shape(renamed), shape(source))
	}
	for _, change := range [][2]string{
		{"5432", "3306"},
		{"db.r6g.large", "db.t3.micro"},
		{"aws_db_instance", "aws_rds_cluster"},
		{".orders.address", ".orders.endpoint"},
		{"identifier     = \"orders\"", ""},
	} {
		if shape(source) == shape(strings.ReplaceAll(source, change[0], change[1])) {
			t.Errorf("%q for %q makes no difference", change[1], change[0])
		}
	}
}

// fixture is one case of a rule, with its files in order of name.
type fixture struct {
	name  string
	files []ExampleFile
}

type fixtureList []fixture

func (l fixtureList) kind(kind string) fixtureList {
	return slices.DeleteFunc(slices.Clone(l), func(c fixture) bool { return !strings.HasPrefix(c.name, kind+"-") })
}

func casesOf(t *testing.T, rule string) fixtureList {
	t.Helper()
	root := os.DirFS(path.Join(fixtures, rule))
	entries, err := fs.ReadDir(root, ".")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	var cases fixtureList
	for _, entry := range entries {
		c := fixture{name: entry.Name()}
		err := fs.WalkDir(root, entry.Name(), func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			content, err := fs.ReadFile(root, name)
			c.files = append(c.files, ExampleFile{Name: name, Text: string(content)})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		cases = append(cases, c)
	}
	return cases
}

func (c fixture) text() string {
	var all strings.Builder
	for _, f := range c.files {
		fmt.Fprintf(&all, "\n%s", f.Text)
	}
	return all.String()
}

var (
	comment  = regexp.MustCompile(`(?m)(^|\s)(#|//|<!--).*$`)
	space    = regexp.MustCompile(`\s+`)
	declared = regexp.MustCompile(
		`(?m)^(?:resource|data) "\w+" "(\w+)"|^(?:module|variable|output) "(\w+)"|^\s*alias\s*=\s*"(\w+)"`)
	// naming are the arguments that say how something is called, and no more.
	naming = regexp.MustCompile(
		`\b(\w*name|\w*identifier|\w*_prefix|bucket|description|comment|fqdn|domain|family|tags)` +
			`(\s*=\s*)("[^"]*"|\{[^}]*\})`)
	place = regexp.MustCompile(`\b(us|eu|ap|ca|sa)-[a-z]+-[0-9]`)
	word  = regexp.MustCompile(`[A-Za-z_]\w*`)
)

// shape is the text of a case without comments and layout, and with what the
// author named and the regions chosen replaced by numbers in order of appearance.
func (c fixture) shape() string {
	text := comment.ReplaceAllString(c.text(), "")
	text = naming.ReplaceAllStringFunc(text, func(argument string) string {
		parts := naming.FindStringSubmatch(argument)
		if strings.Contains(parts[3], "${") || strings.HasPrefix(parts[1], "alarm_metric") || isSetting(parts[1]) {
			return argument
		}
		return parts[1] + " = <name>"
	})
	names := map[string]string{}
	for _, header := range declared.FindAllStringSubmatch(text, -1) {
		for _, name := range header[1:] {
			if name != "" && names[name] == "" {
				names[name] = fmt.Sprintf("<%d>", len(names))
			}
		}
	}
	text = place.ReplaceAllStringFunc(text, func(found string) string {
		if names[found] == "" {
			names[found] = fmt.Sprintf("<%d>", len(names))
		}
		return names[found]
	})
	text = word.ReplaceAllStringFunc(text, func(found string) string {
		if name, ok := names[found]; ok {
			return name
		}
		return found
	})
	return strings.TrimSpace(space.ReplaceAllString(text, " "))
}

// isSetting says that an argument which ends like a name decides something.
func isSetting(argument string) bool {
	return slices.Contains([]string{"metric_name", "region_name", "hostname", "parameter_group_name"}, argument)
}
