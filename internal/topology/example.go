package topology

import (
	"path"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/parser/terraform"
)

// shownModule is the directory of the module that a system shows or tests, ""
// where the system is a deployment of its own: all of its roots stand below the
// examples or tests of one module, and call it.
//
// Source: "Standard Module Structure", developer.hashicorp.com/terraform/language/modules/develop/structure.
func (a *assembly) shownModule() string {
	var shown string
	for n, root := range a.roots {
		module := moduleShownBy(root)
		if module == "" || n > 0 && module != shown {
			return ""
		}
		shown = module
	}
	return shown
}

// besideModules are the directories of a module that hold what shows or tests it.
var besideModules = []string{"examples", "example", "tests", "test"}

// moduleShownBy is the module that a root calls and is an example or test of.
func moduleShownBy(root *terraform.Root) string {
	dir := path.Clean(root.Dir)
	parts := strings.Split(dir, "/")
	for n, part := range parts {
		if !slices.Contains(besideModules, part) {
			continue
		}
		module := path.Clean(path.Join(parts[:n]...))
		if slices.ContainsFunc(root.Calls, func(call *terraform.Call) bool {
			return call.Dir != "" && path.Clean(call.Dir) == module
		}) {
			return module
		}
	}
	return ""
}
