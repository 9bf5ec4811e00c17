package topology

import (
	"path"
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

// moduleShownBy is the module that a root calls and is an example or test of. An
// example can show a submodule by itself.
func moduleShownBy(root *terraform.Root) string {
	parts := strings.Split(path.Clean(root.Dir), "/")
	for n, part := range parts {
		isExample := part == "examples" || part == "example"
		if !isExample && part != "tests" && part != "test" {
			continue
		}
		module := path.Clean(path.Join(parts[:n]...))
		for _, call := range root.Calls {
			dir := path.Clean(call.Dir)
			isOfModule := dir == module || isExample && below(dir, path.Join(module, "modules"), "/")
			if call.Dir != "" && isOfModule {
				return module
			}
		}
	}
	return ""
}
