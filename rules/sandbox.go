package rules

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// sandbox is what policies may call: every builtin whose result depends on its
// arguments alone. Network, environment, clock and chance are left out, so a
// policy that uses them does not compile.
func sandbox() *ast.Capabilities {
	capabilities := ast.CapabilitiesForThisVersion()
	capabilities.Builtins = slices.DeleteFunc(capabilities.Builtins, (*ast.Builtin).IsNondeterministic)
	// An empty list is not nil, which means every host.
	capabilities.AllowNet = []string{}
	return capabilities
}
