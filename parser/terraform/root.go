package terraform

import "github.com/zclconf/go-cty/cty"

// Root is an evaluated root module with its whole module tree.
type Root struct {
	// Dir is the root's directory in the tree, "." for the top.
	Dir string
	// Name is how reports call the root: its directory, with the instance's
	// name in brackets where the root is deployed several times.
	Name string
	// Variables are the names of the root module's input variables, sorted.
	Variables []string
	// Resources are all instances, in order of address.
	Resources []*Resource
	// Providers are the configurations of the root and its modules, in order
	// of module, type and alias.
	Providers []*Provider
	// Calls are all module instances, opaque ones included, in order of address.
	Calls []*Call
	// Outputs of the root module, without marks; OutputReferences says what they read.
	Outputs          map[string]cty.Value
	OutputReferences map[string][]Reference
	// Backend is where the state of the root is, nil where the code does not say.
	Backend *Backend
	// Files are all files that were read for this root, sorted.
	Files []string
	// Unread are files that could not be read or parsed, sorted.
	Unread []string

	evaluation *evaluation
}

func (r *Root) resourcesByAddress() map[string]*Resource {
	table := make(map[string]*Resource, len(r.Resources))
	for _, resource := range r.Resources {
		table[resource.Address] = resource
	}
	return table
}

func (r *Root) callsByAddress() map[string]*Call {
	table := make(map[string]*Call, len(r.Calls))
	for _, call := range r.Calls {
		table[call.Address] = call
	}
	return table
}
