package topology

import (
	"path"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/parser/terraform"
)

// isNested says that a root is a module for others to call, which nothing here
// does: it stands below "modules", with neither a state nor a provider of its own.
func isNested(root *terraform.Root) bool {
	return root.Backend == nil && len(root.Providers) == 0 &&
		slices.Contains(strings.Split(path.Clean(root.Dir), "/"), "modules")
}
